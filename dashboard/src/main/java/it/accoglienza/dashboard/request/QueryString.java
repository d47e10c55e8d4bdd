package it.accoglienza.dashboard.request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes the query of an address as a whole: a filter that was dropped would widen the answer without a word. */
final class QueryString {
    private static final Pattern TRACKING = Pattern.compile("utm_.*|fbclid|gclid|msclkid");

    private QueryString() {}

    /**
     * Returns the values by parameter, without tracking parameters.
     *
     * @param query as sent, without {@code ?}; null if there is none
     * @throws BadParameterException if a parameter cannot be decoded or is repeated
     */
    static Map<String, List<String>> parameters(@Nullable String query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String each : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = each.split("=", 2);
            String name = decoded(parts[0], parts[0]);
            if (each.isEmpty() || TRACKING.matcher(name).matches()) {
                continue;
            }
            String value = parts.length == 1 ? "" : decoded(parts[1], name);
            if (parameters.put(name, List.of(value)) != null) {
                throw BadParameterException.repeated(name);
            }
        }
        return parameters;
    }

    private static String decoded(String text, String parameter) {
        return PercentEncoding.decode(text.replace('+', ' '))
                .orElseThrow(() -> BadParameterException.undecodable(parameter));
    }
}
