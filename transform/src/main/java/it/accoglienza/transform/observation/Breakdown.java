package it.accoglienza.transform.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The breakdown of an observation: one code for each of its dimensions.
 *
 * <p>Its key is {@code dimension=code} joined by {@code ;} in the order of the dimensions' names,
 * {@code age_group=0-17;sex=F}; the key of the total is empty.
 *
 * @param codes code by dimension; empty for the total
 */
public record Breakdown(SortedMap<String, String> codes) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Breakdown {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        codes.forEach((dimension, code) -> {
            requireFree(dimension, ";=");
            requireFree(code, ";");
        });
    }

    /**
     * Parses a key.
     *
     * @throws IllegalArgumentException if a part is not {@code dimension=code} or a dimension occurs twice
     */
    public static Breakdown parse(String key) {
        SortedMap<String, String> codes = new TreeMap<>();
        for (String part : key.isEmpty() ? List.<String>of() : List.of(key.split(";", -1))) {
            int sign = part.indexOf('=');
            if (sign < 0 || codes.put(part.substring(0, sign), part.substring(sign + 1)) != null) {
                throw new IllegalArgumentException(
                        "breakdown '%s': expected dimension=code;dimension=code, each dimension once".formatted(key));
            }
        }
        return new Breakdown(codes);
    }

    /** Returns a Spark SQL expression: the key of the dimensions' columns, null if one of them is null. */
    public static String keySql(List<String> dimensions) {
        return dimensions.stream()
                .sorted()
                .map(dimension -> "'%1$s=', %1$s".formatted(dimension))
                .collect(Collectors.joining(", ';', ", "concat(", ")"));
    }

    /** Returns a Spark SQL expression: the key with all of the given keys' parts in it, any of which may be empty or null. */
    public static String joinSql(String... keys) {
        return Stream.of(keys)
                .map("nullif(%s, '')"::formatted)
                .collect(Collectors.joining(", ", "concat_ws(';', ", ")"));
    }

    /** Returns a Spark SQL expression: the dimensions of the key in a column, {@code age_group;sex}. */
    public static String dimensionsSql(String column) {
        return "regexp_replace(%s, '=[^;]*', '')".formatted(column);
    }

    /** Returns the key. */
    public String key() {
        return codes.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(";"));
    }

    private static void requireFree(String text, String signs) {
        if (text.isEmpty() || text.chars().anyMatch(sign -> signs.indexOf(sign) >= 0)) {
            throw new IllegalArgumentException(
                    "a breakdown has '%s'; it must not be empty or contain any of %s".formatted(text, signs));
        }
    }
}
