package it.accoglienza.dashboard.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request for data or for a page.
 *
 * @param names the variable parts of the path by name, for example {@code id}
 * @param parameters the query parameters with their values, without {@code release} and tracking parameters
 * @param release the values of the parameter {@code release}; empty for the latest
 * @param csvPreferred true if the header {@code Accept} prefers CSV to JSON
 */
public record DataRequest(
        String path,
        Map<String, String> names,
        Map<String, List<String>> parameters,
        List<String> release,
        boolean csvPreferred) {
    /**
     * Reads the parts of an HTTP request.
     *
     * @param names the variable parts of the path by name
     * @param query the query as sent; null if missing
     * @param acceptHeader the value of {@code Accept}; null if missing
     * @throws BadParameterException if a parameter cannot be decoded or is repeated
     */
    public static DataRequest of(
            String path, Map<String, String> names, @Nullable String query, @Nullable String acceptHeader) {
        Map<String, List<String>> parameters = QueryString.parameters(query);
        List<String> release = parameters.remove("release");
        AcceptHeader accept = AcceptHeader.of(acceptHeader);
        return new DataRequest(
                path,
                names,
                parameters,
                release == null ? List.of() : release,
                accept.weight("text/csv", "text/*", "*/*") > accept.weight("application/json", "application/*", "*/*"));
    }

    /** Returns a variable part of the path. */
    public String name(String part) {
        String name = names.get(part);
        if (name == null) {
            throw new IllegalArgumentException("The path has no part named " + part);
        }
        return name;
    }

    /** Returns a copy without empty parameters, which forms send for fields that are not filled in. */
    public DataRequest withoutEmpty() {
        Map<String, List<String>> given = new TreeMap<>(parameters);
        given.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
        return new DataRequest(path, names, given, release, csvPreferred);
    }

    /** Returns this request, or throws {@link BadParameterException} for a parameter that is neither given nor {@code release}. */
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
