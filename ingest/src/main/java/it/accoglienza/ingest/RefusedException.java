package it.accoglienza.ingest;

import java.util.List;

/** A file that can't be loaded, not even in part. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    RefusedException(Finding... findings) {
        super("refused");
        this.findings = List.of(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
