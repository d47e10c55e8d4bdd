package it.accoglienza.ingest.contract;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The residents of the provinces of each prefecture, on 1 January of the years at hand.
 *
 * <p>A period is related to the residents of its own year. If there are none, it is related to those of the nearest year at
 * hand, and of two equally near years to those of the earlier.
 *
 * @param byYear the residents by prefecture code, by year; not empty
 */
public record Residents(NavigableMap<Integer, Map<String, Long>> byYear) {

    /** The figures of a year and the years that are related to them, {@code first} and {@code last} included. */
    public record Use(int referenceYear, int first, int last) {}

    public Residents {
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("no year has residents");
        }
    }

    /** Returns the uses of all years at hand, in order: together they contain every year from 0 to 9999 once. */
    public List<Use> uses() {
        return byYear.keySet().stream()
                .map(year -> {
                    Integer before = byYear.lowerKey(year);
                    Integer after = byYear.higherKey(year);
                    return new Use(
                            year,
                            before == null ? 0 : middle(before, year) + 1,
                            after == null ? 9999 : middle(year, after));
                })
                .toList();
    }

    /** Returns the year of the figures to which a year is related. */
    public int referenceYear(int year) {
        return uses().stream()
                .filter(use -> use.first() <= year && year <= use.last())
                .findFirst()
                .orElseThrow()
                .referenceYear();
    }

    private static int middle(int year, int later) {
        return (year + later) / 2;
    }
}
