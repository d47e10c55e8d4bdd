package it.accoglienza.transform.audit;

import java.util.List;

/** Thrown if a release breaks rules of the audit. The message lists the rules and how many cells or rows break each. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Requires that no attack found anything.
     *
     * @throws AuditException if one did
     */
    public static void requireNothingFound(List<AttackResult> results) {
        List<String> broken = results.stream()
                .flatMap(result -> result.found().entrySet().stream())
                .map(rule -> "%s (%,d cells)".formatted(rule.getKey(), rule.getValue()))
                .toList();
        if (!broken.isEmpty()) {
            throw new AuditException(broken);
        }
    }

    /** Creates the exception from one text for each broken rule; the texts contain no value of the release. */
    public AuditException(List<String> brokenRules) {
        super("the release breaks rules of the audit: " + String.join("; ", brokenRules));
    }
}
