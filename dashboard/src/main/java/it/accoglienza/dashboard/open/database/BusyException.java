package it.accoglienza.dashboard.open.database;

/** More questions at a time than this server answers; the site says 503 and when to come back. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("Too many questions are being answered; ask again in a few seconds");
    }
}
