package it.accoglienza.dashboard.request;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parsed value of {@code Accept} or {@code Accept-Encoding}.
 *
 * @param weights weights from 0 to 1 by name, in lower case
 */
public record AcceptHeader(Map<String, Double> weights) {

    /** Parses a header; a missing header accepts nothing. */
    public static AcceptHeader of(@Nullable String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String choice :
                header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = choice.split(";", -1);
            if (!parts[0].isBlank()) {
                weights.put(parts[0].strip(), quality(parts));
            }
        }
        return new AcceptHeader(Map.copyOf(weights));
    }

    /** Returns the weight of the first of these names that the header has; 0 if it has none. */
    public double weight(String... mostSpecificFirst) {
        return Stream.of(mostSpecificFirst)
                .filter(weights::containsKey)
                .findFirst()
                .map(weights::get)
                .orElse(0.0);
    }

    private static double quality(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(each -> each.startsWith("q="))
                .findFirst()
                .map(each -> number(each.substring(2)))
                .orElse(1.0);
    }

    /** Reads a weight; a malformed one counts as 0. */
    private static double number(String text) {
        return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 0.0;
    }
}
