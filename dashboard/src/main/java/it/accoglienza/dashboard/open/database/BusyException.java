package it.accoglienza.dashboard.open.database;

/** Thrown if no query slot became free in time; the portal returns 503 with {@code Retry-After}. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("Too many requests; try again in a few seconds");
    }
}
