package it.accoglienza.dashboard.open;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a breakdown are asked for.
 *
 * @param dimensions the cells broken down by exactly these dimensions; empty means the total, null means all cells
 * @param codes and of those only the ones with one of these codes in the dimension; sorted by dimension
 */
public record Breakdown(@Nullable List<String> dimensions, Map<String, List<String>> codes) {
    /** Totals and all breakdowns. */
    public static final Breakdown ALL = new Breakdown(null, Map.of());
    /** Totals alone. */
    public static final Breakdown TOTAL = by();

    public Breakdown {
        dimensions = dimensions == null ? null : dimensions.stream().sorted().toList();
        codes = java.util.Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    /** The cells broken down by exactly these dimensions. */
    public static Breakdown by(String... dimensions) {
        return new Breakdown(List.of(dimensions), Map.of());
    }

    /** The same, narrowed to one or more codes of a dimension. */
    public Breakdown where(String dimension, String... codesOfIt) {
        Map<String, List<String>> narrower = new TreeMap<>(codes);
        narrower.put(dimension, List.of(codesOfIt));
        return new Breakdown(dimensions, narrower);
    }
}
