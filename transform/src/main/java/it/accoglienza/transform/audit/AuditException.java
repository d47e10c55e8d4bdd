package it.accoglienza.transform.audit;

import java.util.List;

/** The audit found cells that must not be published; the message names the rules and how many cells break each. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AuditException(List<String> findings) {
        super("the audit refuses the release: " + String.join("; ", findings));
    }
}
