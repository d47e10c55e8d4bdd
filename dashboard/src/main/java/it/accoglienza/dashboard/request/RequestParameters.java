package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address. Several values of one are joined by commas or repeated; an unknown one, or an unknown
 * value, is a {@link BadParameterException} that lists the known ones.
 */
public final class RequestParameters {
    private final Map<String, List<String>> parameters;

    /** @param known the parameters that the address takes */
    public RequestParameters(DataRequest request, List<String> known) {
        this.parameters = request.only(known).parameters();
    }

    /** Values that are all known; none where the parameter is not given. */
    List<String> several(String parameter, Collection<String> known) {
        List<String> values = all(parameter);
        for (String value : values) {
            if (!known.contains(value)) {
                throw BadParameterException.value(parameter, value, known);
            }
        }
        return values;
    }

    /** One of the known values, or the first of them. */
    String oneOf(String parameter, List<String> known) {
        String value = single(parameter);
        if (value != null && !known.contains(value)) {
            throw BadParameterException.value(parameter, value, known);
        }
        return value == null ? known.get(0) : value;
    }

    /** The language of the texts, unless the parameter {@code lang} names another. */
    public Language language(Language otherwise) {
        List<String> codes = otherwise == Language.IT ? List.of("it", "en") : List.of("en", "it");
        return Language.valueOf(oneOf("lang", codes).toUpperCase(Locale.ROOT));
    }

    List<String> all(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .toList();
    }

    @Nullable
    String single(String parameter) {
        List<String> values = parameters.getOrDefault(parameter, List.of());
        if (values.size() > 1) {
            throw BadParameterException.value(parameter, String.join(" and ", values), List.of("one value"));
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
