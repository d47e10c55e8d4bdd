package it.accoglienza.dashboard.datapackage;

/** Thrown if a folder cannot receive an export; the message is in Italian and English. */
public final class UnusableTargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableTargetException(String message) {
        super(message);
    }
}
