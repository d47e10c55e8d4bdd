package it.accoglienza.dashboard;

import it.accoglienza.dashboard.open.BadParameterException;
import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.open.Query;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filters of an API address, read as a query. Several values of a parameter are joined by commas or repeated;
 * whatever the release does not know is a {@link BadParameterException}.
 */
final class ObservationParameters {
    private static final List<String> FILTERS = List.of(
            "indicator", "geo_level", "geo", "freq", "period", "from", "to", "breakdown", "offset", "limit", "lang");
    private static final List<String> PERIODS = List.of("2024-03", "2024-Q1", "2024");
    private static final List<String> NUMBERS = List.of("0", "1000");

    private final Published published;
    private final List<Indicator> indicators;
    private final Map<String, List<String>> parameters;

    /**
     * @param indicators those that the address is about
     * @param further parameters that this address takes beside the filters
     */
    ObservationParameters(Published published, List<Indicator> indicators, Asked asked, List<String> further) {
        this.published = published;
        this.indicators = indicators;
        List<String> known = new ArrayList<>(FILTERS);
        known.addAll(dimensions());
        known.addAll(further);
        this.parameters = asked.only(known).parameters();
    }

    Query query() {
        List<String> ids = indicators.stream().map(Indicator::id).toList();
        List<String> chosen = several("indicator", ids);
        return new Query(
                chosen.isEmpty() ? ids : chosen,
                several("geo_level", distinct(published.geographies(), Geography::level)),
                several("geo", distinct(published.geographies(), Geography::code)),
                several("freq", List.of("M", "Q", "A")),
                all("period").stream()
                        .map(each -> period("period", each).toString())
                        .toList(),
                bound("from"),
                bound("to"),
                new Breakdown(set(), codes()),
                Objects.requireNonNullElse(number("offset"), 0L),
                number("limit"));
    }

    /** The language of the texts, unless the parameter {@code lang} names another. */
    Language language(Language otherwise) {
        List<String> codes = otherwise == Language.IT ? List.of("it", "en") : List.of("en", "it");
        return Language.valueOf(oneOf("lang", codes).toUpperCase(Locale.ROOT));
    }

    /** One of the known values, or the first of them. */
    String oneOf(String parameter, List<String> known) {
        String value = single(parameter);
        if (value != null && !known.contains(value)) {
            throw BadParameterException.value(parameter, value, known);
        }
        return value == null ? known.get(0) : value;
    }

    private List<String> dimensions() {
        return indicators.stream()
                .flatMap(each -> each.breakdowns().stream().flatMap(List::stream))
                .distinct()
                .sorted()
                .toList();
    }

    private @Nullable List<String> set() {
        List<String> known = new ArrayList<>(List.of("all", "total"));
        indicators.forEach(each -> each.breakdowns().forEach(set -> known.add(String.join(",", set))));
        String chosen = oneOf("breakdown", known);
        return switch (chosen) {
            case "all" -> null;
            case "total" -> List.of();
            default -> Arrays.asList(chosen.split(","));
        };
    }

    private Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new TreeMap<>();
        for (String dimension : dimensions()) {
            List<String> chosen = several(dimension, published.codes(dimension).keySet());
            if (!chosen.isEmpty()) {
                codes.put(dimension, chosen);
            }
        }
        return codes;
    }

    private @Nullable Period bound(String parameter) {
        String value = single(parameter);
        return value == null ? null : period(parameter, value);
    }

    private static Period period(String parameter, String value) {
        try {
            return Period.of(value);
        } catch (DateTimeException malformed) {
            throw BadParameterException.value(parameter, value, PERIODS);
        }
    }

    private @Nullable Long number(String parameter) {
        String value = single(parameter);
        if (value != null && !value.matches("\\d{1,15}")) {
            throw BadParameterException.value(parameter, value, NUMBERS);
        }
        return value == null ? null : Long.valueOf(value);
    }

    private List<String> several(String parameter, Collection<String> known) {
        List<String> values = all(parameter);
        for (String value : values) {
            if (!known.contains(value)) {
                throw BadParameterException.value(parameter, value, known);
            }
        }
        return values;
    }

    private List<String> all(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .toList();
    }

    private @Nullable String single(String parameter) {
        List<String> values = parameters.getOrDefault(parameter, List.of());
        if (values.size() > 1) {
            throw BadParameterException.value(parameter, String.join(" and ", values), List.of("one value"));
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static <T> List<String> distinct(List<T> all, Function<T, String> name) {
        return all.stream().map(name).distinct().toList();
    }
}
