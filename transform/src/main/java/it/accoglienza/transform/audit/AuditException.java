package it.accoglienza.transform.audit;

import java.util.List;

/** Thrown if a release breaks rules of the audit. The message lists the rules and the number of cells that break each. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AuditException(List<String> brokenRules) {
        super("the release breaks rules of the audit: " + String.join("; ", brokenRules));
    }
}
