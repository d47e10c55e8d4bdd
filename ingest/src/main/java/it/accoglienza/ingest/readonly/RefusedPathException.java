package it.accoglienza.ingest.readonly;

import java.io.IOException;

/** A file that a read-only session does not read or write. The message names it and says what to do. */
public final class RefusedPathException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedPathException(String message) {
        super(message);
    }
}
