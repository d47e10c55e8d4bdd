package it.accoglienza.dashboard.request;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reader accepts and how gladly: one of HTTP's {@code Accept} headers, names in lower case with weights. */
public record AcceptHeader(Map<String, Double> weights) {

    public static AcceptHeader of(@Nullable String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String choice :
                header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = choice.split(";", -1);
            if (!parts[0].isBlank()) {
                weights.put(parts[0].strip(), written(parts));
            }
        }
        return new AcceptHeader(Map.copyOf(weights));
    }

    /** From 0 (refused, or not named) to 1; the first of the names that the header has decides. */
    public double weight(String... mostSpecificFirst) {
        return Stream.of(mostSpecificFirst)
                .filter(weights::containsKey)
                .findFirst()
                .map(weights::get)
                .orElse(0.0);
    }

    private static double written(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(each -> each.startsWith("q="))
                .findFirst()
                .map(each -> number(each.substring(2)))
                .orElse(1.0);
    }

    /** A weight that is no number counts as a refusal. */
    private static double number(String text) {
        return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 0.0;
    }
}
