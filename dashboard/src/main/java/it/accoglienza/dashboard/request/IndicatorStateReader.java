package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the state of an indicator's page from the parameters of an address. */
final class IndicatorStateReader {
    private static final List<String> PARAMETERS = List.of("geo_level", "geo", "map", "freq", "period", "breakdown");
    private static final List<String> FINEST_FIRST = List.of("prefecture", "region", "country");

    private final ReleaseSnapshot snapshot;
    private final Indicator indicator;
    private final Map<String, String> chosen = new TreeMap<>();

    IndicatorStateReader(ReleaseSnapshot snapshot, Indicator indicator, Map<String, List<String>> parameters) {
        this.snapshot = snapshot;
        this.indicator = indicator;
        List<String> known = new ArrayList<>(PARAMETERS);
        known.addAll(dimensions());
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw BadParameterException.unknown(name, known);
            }
            if (values.size() != 1) {
                throw BadParameterException.value(name, String.join(" and ", values), List.of("one value"));
            }
            chosen.put(name, values.get(0));
        });
    }

    IndicatorState state() {
        Geography geography = geography();
        String freq = oneOf("freq", indicator.freqs(), indicator.freqs().get(0));
        List<String> periods = snapshot.periods(indicator.id(), freq);
        Map<String, String> codes = codes();
        return new IndicatorState(
                indicator,
                geography.level(),
                geography.code(),
                oneOf("map", indicator.geoLevels(), finest()),
                freq,
                period(geography, freq, periods),
                periods,
                breakdown(codes),
                codes,
                Collections.unmodifiableMap(chosen));
    }

    private Geography geography() {
        String geo = chosen.get("geo");
        List<Geography> possible = snapshot.geographies().stream()
                .filter(each -> indicator.geoLevels().contains(each.level()))
                .filter(each -> each.level().equals(chosen.getOrDefault("geo_level", each.level())))
                .sorted(Comparator.comparing(each -> -FINEST_FIRST.indexOf(each.level())))
                .toList();
        if (possible.isEmpty()) {
            throw BadParameterException.value("geo_level", chosen.getOrDefault("geo_level", ""), indicator.geoLevels());
        }
        return possible.stream()
                .filter(each -> geo == null || each.code().equals(geo))
                .findFirst()
                .orElseThrow(() -> BadParameterException.value(
                        "geo",
                        String.valueOf(geo),
                        possible.stream().map(Geography::code).toList()));
    }

    private String finest() {
        return FINEST_FIRST.stream()
                .filter(indicator.geoLevels()::contains)
                .findFirst()
                .orElseThrow();
    }

    /** The newest period in which the geography's total has a value, unless one is chosen. */
    private @Nullable String period(Geography geography, String freq, List<String> periods) {
        if (periods.isEmpty()) {
            return null;
        }
        ObservationQuery totals = ObservationQuery.of(indicator.id())
                .in(geography.level(), geography.code())
                .every(freq)
                .cells(Breakdown.TOTAL);
        String newest = snapshot.observations(totals).stream()
                .filter(each -> each.value() != null)
                .map(Observation::period)
                .max(Comparator.naturalOrder())
                .orElse(periods.get(periods.size() - 1));
        return oneOf("period", periods, newest);
    }

    private List<String> breakdown(Map<String, String> codes) {
        List<String> sets = new ArrayList<>(List.of("total"));
        indicator.breakdowns().forEach(set -> sets.add(String.join(",", set)));
        String smallest = indicator.breakdowns().stream()
                .filter(set -> !codes.isEmpty() && set.containsAll(codes.keySet()))
                .min(Comparator.comparing(List::size))
                .map(set -> String.join(",", set))
                .orElse("total");
        List<String> set = Arrays.asList(oneOf("breakdown", sets, smallest).split(","));
        for (Map.Entry<String, String> code : codes.entrySet()) {
            if (!set.contains(code.getKey())) {
                throw BadParameterException.value(
                        code.getKey(), code.getValue(), List.of("nothing without breakdown=" + code.getKey()));
            }
        }
        return set.equals(List.of("total")) ? List.of() : set;
    }

    private Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>(chosen);
        codes.keySet().retainAll(dimensions());
        codes.forEach(
                (dimension, code) -> oneOf(dimension, snapshot.codes(dimension).keySet(), code));
        return Map.copyOf(codes);
    }

    private List<String> dimensions() {
        return indicator.breakdowns().stream().flatMap(List::stream).distinct().toList();
    }

    private String oneOf(String parameter, Collection<String> known, String otherwise) {
        String value = chosen.getOrDefault(parameter, otherwise);
        if (!known.contains(value)) {
            throw BadParameterException.value(parameter, value, known);
        }
        return value;
    }
}
