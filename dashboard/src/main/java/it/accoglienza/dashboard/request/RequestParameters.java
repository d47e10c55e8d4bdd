package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters. Several values of a parameter are separated by commas. An unknown
 * parameter or value throws {@link BadParameterException}.
 */
public final class RequestParameters {
    private final Map<String, List<String>> parameters;

    /**
     * Checks the names of the parameters.
     *
     * @param known the valid parameters
     */
    public RequestParameters(DataRequest request, List<String> known) {
        this.parameters = request.only(known).parameters();
    }

    /** Returns the values of a parameter, all of them valid; empty if it is not given. */
    List<String> several(String parameter, Collection<String> known) {
        List<String> values = all(parameter);
        for (String value : values) {
            if (!known.contains(value)) {
                throw BadParameterException.value(parameter, value, known);
            }
        }
        return values;
    }

    /** Returns the value of a parameter, or the first valid value if it is not given. */
    String oneOf(String parameter, List<String> known) {
        String value = single(parameter);
        if (value != null && !known.contains(value)) {
            throw BadParameterException.value(parameter, value, known);
        }
        return value == null ? known.get(0) : value;
    }

    /** Returns the language in the parameter {@code lang}, or another one if it is not given. */
    public Language language(Language otherwise) {
        List<String> codes = otherwise == Language.IT ? List.of("it", "en") : List.of("en", "it");
        return Language.valueOf(oneOf("lang", codes).toUpperCase(Locale.ROOT));
    }

    /** Returns the values of a parameter without checking them. */
    List<String> all(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .toList();
    }

    /** Returns the only value of a parameter, without checking it; null if it is not given. */
    @Nullable
    String single(String parameter) {
        List<String> values = parameters.getOrDefault(parameter, List.of());
        return values.isEmpty() ? null : values.get(0);
    }
}
