package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.Release;
import org.jspecify.annotations.Nullable;

/** Thrown if a release is not as it was published; the portal serves the newest release that is whole. */
public final class DamagedReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String finding;

    private DamagedReleaseException(String finding, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.finding = finding;
    }

    /** Returns the exception for a table, or a file of it, that differs from the record of a release. */
    static DamagedReleaseException table(Release release, String table, String finding, @Nullable Throwable cause) {
        String text = "release %s: open/%s: %s".formatted(release.id(), table, finding);
        return new DamagedReleaseException(text, text + "; restore it from a copy or publish again", cause);
    }

    /** Returns the exception for a release that cannot be read; its message contains the one of the cause. */
    static DamagedReleaseException unreadable(Release release, Exception cause) {
        String finding = "release %s: it cannot be read".formatted(release.id());
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new DamagedReleaseException(
                finding + "; the log of the portal gives the reason", finding + "; " + reason, cause);
    }

    /** Returns what is wrong, in one line without paths of this machine. */
    public String finding() {
        return finding;
    }
}
