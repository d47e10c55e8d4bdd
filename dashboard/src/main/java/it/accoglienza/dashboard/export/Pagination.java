package it.accoglienza.dashboard.export;

import org.jspecify.annotations.Nullable;

/**
 * Which of all rows an answer holds.
 *
 * @param limit how many at the most; null means all of them
 * @param next the address of the rows that follow, if any do
 */
public record Pagination(
        long offset, @Nullable Long limit, @Nullable String next) {
    /** All rows. */
    public static final Pagination WHOLE = new Pagination(0, null, null);

    boolean complete(long count) {
        return offset == 0 && (limit == null || count <= limit);
    }
}
