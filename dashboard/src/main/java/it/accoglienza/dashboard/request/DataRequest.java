package it.accoglienza.dashboard.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param csvPreferred whether the reader's program would rather have CSV than JSON
 * @param names the parts of the path that stand for something: {@code id}
 * @param parameters those behind the question mark, without the release and without what advertisers add to links
 */
public record DataRequest(
        String path,
        Map<String, String> names,
        Map<String, List<String>> parameters,
        List<String> release,
        boolean csvPreferred) {
    private static final String OF_ADVERTISERS = "utm_.*|fbclid|gclid|msclkid";

    /**
     * Reads the parts of an HTTP request.
     *
     * @param names the path's variable parts by name
     * @param query every query parameter with its values
     * @param acceptHeader the value of {@code Accept}
     */
    public static DataRequest of(
            String path, Map<String, String> names, Map<String, List<String>> query, @Nullable String acceptHeader) {
        Map<String, List<String>> parameters = new TreeMap<>(query);
        parameters.keySet().removeIf(name -> name.matches(OF_ADVERTISERS));
        List<String> release = parameters.remove("release");
        AcceptHeader accept = AcceptHeader.of(acceptHeader);
        return new DataRequest(
                path,
                names,
                parameters,
                release == null ? List.of() : release,
                accept.weight("text/csv", "text/*", "*/*") > accept.weight("application/json", "application/*", "*/*"));
    }

    public String name(String part) {
        String name = names.get(part);
        if (name == null) {
            throw new IllegalArgumentException("The address has no part named " + part);
        }
        return name;
    }

    /** The same without the parameters that a form sent empty. */
    public DataRequest withoutEmpty() {
        Map<String, List<String>> given = new TreeMap<>(parameters);
        given.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
        return new DataRequest(path, names, given, release, csvPreferred);
    }

    /** Refuses parameters beside these and the release. */
    public DataRequest only(List<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                List<String> all = new ArrayList<>(known);
                all.add("release");
                throw BadParameterException.unknown(name, all);
            }
        }
        return this;
    }
}
