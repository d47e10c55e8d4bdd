package it.accoglienza.dashboard;

import io.javalin.http.Context;
import it.accoglienza.dashboard.open.BadParameterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader asks for.
 *
 * @param csvPreferred whether the reader's program would rather have CSV than JSON
 * @param names the parts of the path that stand for something: {@code id}
 * @param parameters those behind the question mark, without the release and without what advertisers add to links
 */
record Asked(
        String path,
        Map<String, String> names,
        Map<String, List<String>> parameters,
        List<String> release,
        boolean csvPreferred) {
    private static final String OF_ADVERTISERS = "utm_.*|fbclid|gclid|msclkid";

    static Asked of(Context ctx) {
        Map<String, List<String>> parameters = new TreeMap<>(ctx.queryParamMap());
        parameters.keySet().removeIf(name -> name.matches(OF_ADVERTISERS));
        List<String> release = parameters.remove("release");
        Preferences accept = Preferences.of(ctx.header("Accept"));
        return new Asked(
                ctx.path(),
                ctx.pathParamMap(),
                parameters,
                release == null ? List.of() : release,
                accept.weight("text/csv", "text/*", "*/*") > accept.weight("application/json", "application/*", "*/*"));
    }

    String name(String part) {
        String name = names.get(part);
        if (name == null) {
            throw new IllegalArgumentException("The address has no part named " + part);
        }
        return name;
    }

    /** The same without the parameters that a form sent empty. */
    Asked withoutEmpty() {
        Map<String, List<String>> given = new TreeMap<>(parameters);
        given.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
        return new Asked(path, names, given, release, csvPreferred);
    }

    /** Refuses parameters beside these and the release. */
    Asked only(List<String> known) {
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
