package it.accoglienza.transform.audit;

import java.util.List;

/** Thrown if a release breaks rules of the audit. The message lists the rules and how many cells or rows break each. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates the exception from one text for each broken rule; the texts contain no value of the release. */
    public AuditException(List<String> brokenRules) {
        super("the release breaks rules of the audit: " + String.join("; ", brokenRules));
    }
}
