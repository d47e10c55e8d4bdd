package it.accoglienza.dashboard.open.delta;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Thrown if a table of the open layer cannot be read; the portal returns 503. */
public final class UnreadableTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Prefixes the reason with the path of the table.
     *
     * @param reason what is wrong and how to correct it
     */
    public UnreadableTableException(Path table, String reason, @Nullable Throwable cause) {
        super("%s: %s".formatted(table, reason), cause);
    }
}
