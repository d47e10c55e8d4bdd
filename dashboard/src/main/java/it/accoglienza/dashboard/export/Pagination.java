package it.accoglienza.dashboard.export;

import org.jspecify.annotations.Nullable;

/**
 * The page of a result.
 *
 * @param offset number of rows before the page
 * @param limit maximum number of rows; null means all
 * @param next the address of the next page; null on the last page
 */
public record Pagination(
        long offset, @Nullable Long limit, @Nullable String next) {
    /** The whole result. */
    public static final Pagination WHOLE = new Pagination(0, null, null);

    /** Returns true if the page has all rows of a result. */
    boolean complete(long count) {
        return offset == 0 && (limit == null || count <= limit);
    }
}
