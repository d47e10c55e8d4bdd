package it.accoglienza.dashboard.open;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The dimensions and codes of one observation, written {@code dimension=code;dimension=code} in the column
 * {@code breakdown}, sorted by dimension; the total has none and is written as an empty text.
 */
public record BreakdownKey(SortedMap<String, String> codes) {
    /** The key of the total. */
    public static final BreakdownKey TOTAL = of(Map.of());

    private static final String BETWEEN = ";";

    /** Copies the codes, sorted by dimension. */
    public BreakdownKey {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** Returns the key of one code in each of some dimensions. */
    public static BreakdownKey of(Map<String, String> codes) {
        return new BreakdownKey(new TreeMap<>(codes));
    }

    /**
     * Parses a value of the column {@code breakdown}.
     *
     * @throws IllegalArgumentException if a part has no {@code =}
     */
    public static BreakdownKey parse(String text) {
        SortedMap<String, String> codes = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(BETWEEN, -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "'%s' is not a breakdown; expected dimension=code joined by ';'".formatted(text));
            }
            codes.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new BreakdownKey(codes);
    }

    /** Returns a copy with the code of one more dimension. */
    public BreakdownKey with(String dimension, String code) {
        SortedMap<String, String> more = new TreeMap<>(codes);
        more.put(dimension, code);
        return new BreakdownKey(more);
    }

    /** Returns true if the key has this code in a dimension. */
    public boolean has(String dimension, String code) {
        return code.equals(codes.get(dimension));
    }

    /** Writes one part, {@code dimension=code}. */
    static String part(String dimension, String code) {
        return dimension + "=" + code;
    }

    /** Writes dimensions as in the generated column {@code dimensions}: sorted and joined by {@code ;}. */
    static String dimensions(List<String> dimensions) {
        return dimensions.stream().sorted().collect(Collectors.joining(BETWEEN));
    }

    /** Writes the key as in the column {@code breakdown}. */
    @Override
    public String toString() {
        return codes.entrySet().stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .collect(Collectors.joining(BETWEEN));
    }
}
