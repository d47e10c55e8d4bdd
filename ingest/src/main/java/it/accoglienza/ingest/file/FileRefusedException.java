package it.accoglienza.ingest.file;

import java.util.List;

/** Thrown if a file is refused as a whole. */
public final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Issue> issues;

    FileRefusedException(Issue... issues) {
        super("refused");
        this.issues = List.of(issues);
    }

    List<Issue> issues() {
        return issues;
    }
}
