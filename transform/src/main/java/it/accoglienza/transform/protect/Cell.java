package it.accoglienza.transform.protect;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A cell whose count of persons is published: what is counted, when, and for which codes.
 *
 * <p>The caller replaces a region with a single prefecture by that prefecture, so that both have the same value.
 *
 * @param measure the id of what is counted
 * @param kind stock or flow
 * @param year the year of the period; its key rounds the cell
 * @param period {@code 2024-03}, {@code 2024-Q1}, {@code 2024-S1} or {@code 2024}; not part of the key of a stock
 * @param dimensions code by dimension; a total has no code in its dimension
 */
public record Cell(String measure, Kind kind, int year, String period, SortedMap<String, String> dimensions) {
    /** Whether a count is measured at the end of the period or over the period. */
    public enum Kind {
        STOCK("stock"),
        FLOW("flow");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    public Cell {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        requireWithout("|;=", "measure", measure);
        requireWithout("|;=", "period", period);
        dimensions.keySet().forEach(dimension -> requireWithout("|;=", "dimension", dimension));
        dimensions.values().forEach(code -> requireWithout("|;", "code", code));
        if (!period.startsWith(year + "-") && !period.equals(String.valueOf(year))) {
            throw new IllegalArgumentException("%s: period %s is not in %d".formatted(measure, period, year));
        }
    }

    /** Returns the text that is hashed. Equal cells have equal texts, different cells different ones. */
    public String canonical() {
        String when = kind == Kind.FLOW ? period : "";
        return "v1|%s|%s|%d|%s|%s".formatted(measure, kind.code, year, when, breakdown());
    }

    /** Returns true if the cell has a dimension, {@code vulnerability}, or a code, {@code legal_status=refugee}. */
    boolean has(String dimensionOrCode) {
        return dimensions.containsKey(dimensionOrCode)
                || dimensions.entrySet().stream().map(Map.Entry::toString).anyMatch(dimensionOrCode::equals);
    }

    private String breakdown() {
        return dimensions.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(";"));
    }

    private static void requireWithout(String signs, String what, String text) {
        if (text.isEmpty() || text.chars().anyMatch(sign -> signs.indexOf(sign) >= 0)) {
            throw new IllegalArgumentException(
                    "%s '%s' of a cell: must not be empty or contain any of %s".formatted(what, text, signs));
        }
    }
}
