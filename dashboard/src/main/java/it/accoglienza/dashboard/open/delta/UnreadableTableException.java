package it.accoglienza.dashboard.open.delta;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A table of the open layer that this dashboard cannot read, with the reason. */
public final class UnreadableTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, and what to do */
    public UnreadableTableException(Path table, String reason, @Nullable Throwable cause) {
        super("%s: %s".formatted(table, reason), cause);
    }
}
