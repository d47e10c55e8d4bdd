package it.accoglienza.ingest.readonly;

/** A statement that a read-only session does not run. The message names it and says what to do. */
public final class RefusedStatementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedStatementException(String message) {
        super(message);
    }
}
