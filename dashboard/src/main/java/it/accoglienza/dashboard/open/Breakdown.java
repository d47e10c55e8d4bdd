package it.accoglienza.dashboard.open;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A filter on the breakdown of observations.
 *
 * @param dimensions selects observations broken down by exactly these dimensions; empty selects totals, null all
 * @param codes selects observations that have one of the codes, by dimension; sorted by dimension
 */
public record Breakdown(@Nullable List<String> dimensions, Map<String, List<String>> codes) {
    /** Selects totals and all breakdowns. */
    public static final Breakdown ALL = new Breakdown(null, Map.of());
    /** Selects totals only. */
    public static final Breakdown TOTAL = by();

    /** Sorts the dimensions and the codes' dimensions. */
    public Breakdown {
        dimensions = dimensions == null ? null : dimensions.stream().sorted().toList();
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    /** Selects observations broken down by exactly these dimensions. */
    public static Breakdown by(String... dimensions) {
        return new Breakdown(List.of(dimensions), Map.of());
    }

    /** Returns a copy that selects only some codes of a dimension. */
    public Breakdown where(String dimension, String... codesOfDimension) {
        Map<String, List<String>> narrower = new TreeMap<>(codes);
        narrower.put(dimension, List.of(codesOfDimension));
        return new Breakdown(dimensions, narrower);
    }
}
