package it.accoglienza.transform.protect;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cell of a table whose count of persons is published: what is counted, when and for whom.
 *
 * <p>A region with one prefecture is to be given as that prefecture, so that both show the same value.
 *
 * @param year the year whose key rounds the cell; the period lies in it
 * @param period {@code 2024-03}, {@code 2024-Q1} or {@code 2024}; a stock leaves it out of the key
 * @param dimensions code by dimension, without the totals
 */
public record Cell(String measure, Kind kind, int year, String period, SortedMap<String, String> dimensions) {
    /** A stock is there at a moment, and unmoved from month to month; a flow happens in a period. */
    public enum Kind {
        STOCK("stock"),
        FLOW("flow");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    public Cell {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        requireWord("measure", measure);
        requireWord("period", period);
        dimensions.keySet().forEach(dimension -> requireWord("dimension", dimension));
        dimensions.values().forEach(code -> requireFree("code", code, "|;"));
        if (!period.startsWith(year + "-") && !period.equals(String.valueOf(year))) {
            throw new IllegalArgumentException("%s: period %s does not lie in %d".formatted(measure, period, year));
        }
    }

    private static void requireWord(String what, String text) {
        requireFree(what, text, "|;=");
    }

    private static void requireFree(String what, String text, String signs) {
        if (text.isEmpty() || text.chars().anyMatch(sign -> signs.indexOf(sign) >= 0)) {
            throw new IllegalArgumentException(
                    "A %s is '%s'; it may not be empty nor hold one of %s".formatted(what, text, signs));
        }
    }

    /** The one way to write this cell; two cells have the same exactly when they are the same, and then the same value. */
    public String canonical() {
        String when = kind == Kind.FLOW ? period : "";
        return "v1|%s|%s|%d|%s|%s".formatted(measure, kind.word, year, when, breakdown());
    }

    private String breakdown() {
        return dimensions.entrySet().stream()
                .map(dimension -> dimension.getKey() + "=" + dimension.getValue())
                .collect(Collectors.joining(";"));
    }

    /** Whether a dimension of this name, or one with this code ({@code legal_status=unaccompanied_minor}), is in the cell. */
    boolean has(String dimension) {
        return dimensions.containsKey(dimension)
                || dimensions.entrySet().stream().map(Map.Entry::toString).anyMatch(dimension::equals);
    }
}
