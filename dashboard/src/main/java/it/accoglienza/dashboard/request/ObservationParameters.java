package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters of requests for observations. An unknown parameter or value throws {@link BadParameterException}.
 */
public final class ObservationParameters {
    private static final List<String> FILTERS = List.of(
            "indicator", "geo_level", "geo", "freq", "period", "from", "to", "breakdown", "offset", "limit", "lang");
    private static final List<String> NUMBERS = List.of("0", "1000");

    private final ReleaseSnapshot snapshot;
    private final List<Indicator> indicators;
    private final RequestParameters parameters;

    /**
     * Checks the names of the parameters.
     *
     * @param indicators the indicators that can be selected
     * @param further valid parameters in addition to the filters
     */
    public ObservationParameters(
            ReleaseSnapshot snapshot, List<Indicator> indicators, DataRequest request, List<String> further) {
        this.snapshot = snapshot;
        this.indicators = indicators;
        List<String> known = new ArrayList<>(FILTERS);
        known.addAll(dimensions());
        known.addAll(further);
        this.parameters = new RequestParameters(request, known);
    }

    /** Returns the filters as a query. */
    public ObservationQuery query() {
        List<String> ids = indicators.stream().map(Indicator::id).toList();
        List<String> chosen = parameters.several("indicator", ids);
        return new ObservationQuery(
                chosen.isEmpty() ? ids : chosen,
                parameters.several("geo_level", geographies(each -> each.level().code())).stream()
                        .map(GeographicLevel::parse)
                        .toList(),
                parameters.several("geo", geographies(Geography::code)),
                parameters.several("freq", Frequency.codes()).stream()
                        .map(Frequency::parse)
                        .toList(),
                parameters.all("period").stream()
                        .map(each -> period("period", each).toString())
                        .toList(),
                bound("from"),
                bound("to"),
                new Breakdown(dimensionSet(), codes()),
                Objects.requireNonNullElse(number("offset"), 0L),
                number("limit"));
    }

    /** Returns the language in the parameter {@code lang}, or another one if it is not given. */
    public Language language(Language otherwise) {
        return parameters.language(otherwise);
    }

    /** Returns the value of a parameter, or the first valid value if it is not given. */
    public String oneOf(String parameter, List<String> known) {
        return parameters.oneOf(parameter, known);
    }

    private List<String> geographies(Function<Geography, String> name) {
        return snapshot.geographies().stream().map(name).distinct().toList();
    }

    private List<String> dimensions() {
        return indicators.stream()
                .flatMap(each -> each.dimensions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the dimensions of the breakdown; empty for totals, null for all. */
    private @Nullable List<String> dimensionSet() {
        List<String> known = new ArrayList<>(List.of("all", "total"));
        indicators.forEach(each -> each.breakdowns().forEach(set -> known.add(String.join(",", set))));
        String chosen = parameters.oneOf("breakdown", known);
        return switch (chosen) {
            case "all" -> null;
            case "total" -> List.of();
            default -> List.of(chosen.split(",", -1));
        };
    }

    private Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new TreeMap<>();
        for (String dimension : dimensions()) {
            List<String> chosen =
                    parameters.several(dimension, snapshot.codes(dimension).keySet());
            if (!chosen.isEmpty()) {
                codes.put(dimension, chosen);
            }
        }
        return codes;
    }

    private @Nullable Period bound(String parameter) {
        String value = parameters.single(parameter);
        return value == null ? null : period(parameter, value);
    }

    private static Period period(String parameter, String value) {
        try {
            return Period.of(value);
        } catch (DateTimeException malformed) {
            throw BadParameterException.value(parameter, value, Period.FORMS);
        }
    }

    private @Nullable Long number(String parameter) {
        String value = parameters.single(parameter);
        if (value != null && !value.matches("\\d{1,15}")) {
            throw BadParameterException.value(parameter, value, NUMBERS);
        }
        return value == null ? null : Long.valueOf(value);
    }
}
