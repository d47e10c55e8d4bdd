package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.NewestPeriod;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the state of an indicator page from query parameters. */
final class IndicatorStateReader {
    private static final List<String> PARAMETERS = List.of("geo_level", "geo", "map", "freq", "period", "breakdown");

    private final ReleaseSnapshot snapshot;
    private final Indicator indicator;
    private final Map<String, String> chosen = new TreeMap<>();

    IndicatorStateReader(ReleaseSnapshot snapshot, Indicator indicator, Map<String, List<String>> parameters) {
        this.snapshot = snapshot;
        this.indicator = indicator;
        List<String> known = new ArrayList<>(PARAMETERS);
        known.addAll(indicator.dimensions());
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw BadParameterException.unknown(name, known);
            }
            chosen.put(name, values.get(0));
        });
    }

    IndicatorState state() {
        Geography geography = geography();
        Frequency freq = Frequency.parse(oneOf(
                "freq",
                indicator.freqs().stream().map(Frequency::code).toList(),
                indicator.freqs().get(0).code()));
        List<String> periods = snapshot.periods(indicator.id(), freq);
        Map<String, String> codes = codes();
        return new IndicatorState(
                indicator,
                geography.level(),
                geography.code(),
                GeographicLevel.parse(oneOf("map", levelCodes(), finest().code())),
                freq,
                period(geography, freq, periods, codes),
                periods,
                breakdown(codes),
                codes,
                Collections.unmodifiableMap(chosen));
    }

    private Geography geography() {
        String geo = chosen.get("geo");
        String level = chosen.get("geo_level");
        List<Geography> possible = snapshot.geographies().stream()
                .filter(each -> indicator.geoLevels().contains(each.level()))
                .filter(each -> level == null || each.level().code().equals(level))
                .sorted(Comparator.comparing(Geography::level))
                .toList();
        if (possible.isEmpty()) {
            throw BadParameterException.value("geo_level", String.valueOf(level), levelCodes());
        }
        return possible.stream()
                .filter(each -> geo == null || each.code().equals(geo))
                .findFirst()
                .orElseThrow(() -> BadParameterException.value(
                        "geo",
                        String.valueOf(geo),
                        possible.stream().map(Geography::code).toList()));
    }

    private List<String> levelCodes() {
        return indicator.geoLevels().stream().map(GeographicLevel::code).toList();
    }

    private GeographicLevel widest() {
        return Collections.min(indicator.geoLevels());
    }

    private GeographicLevel finest() {
        return Collections.max(indicator.geoLevels());
    }

    /**
     * Returns the given period, or the latest one in which the selected total has a value, but none that is newer than the
     * newest of the country; null without periods.
     */
    private @Nullable String period(
            Geography geography, Frequency freq, List<String> periods, Map<String, String> codes) {
        if (periods.isEmpty()) {
            return null;
        }
        ObservationQuery totals = ObservationQuery.of(indicator.id())
                .in(geography.level(), geography.code())
                .every(freq)
                .cells(IndicatorState.total(codes));
        ObservationQuery country =
                ObservationQuery.of(indicator.id()).across(widest()).every(freq).cells(IndicatorState.total(codes));
        String newest = NewestPeriod.among(snapshot.observations(country), snapshot.release())
                .orElse(periods.get(periods.size() - 1));
        String latest = snapshot.observations(totals).stream()
                .filter(each -> each.status().hasValue() && each.period().compareTo(newest) <= 0)
                .map(Observation::period)
                .max(Comparator.naturalOrder())
                .orElse(newest);
        return oneOf("period", periods, latest);
    }

    private List<String> breakdown(Map<String, String> codes) {
        List<String> sets = new ArrayList<>(List.of("total"));
        indicator.breakdowns().forEach(set -> sets.add(String.join(",", set)));
        String smallest = indicator.breakdowns().stream()
                .filter(set -> !codes.isEmpty() && set.containsAll(codes.keySet()))
                .min(Comparator.comparing(List::size))
                .map(set -> String.join(",", set))
                .orElse("total");
        List<String> set = List.of(oneOf("breakdown", sets, smallest).split(",", -1));
        for (String dimension : codes.keySet()) {
            if (!set.contains(dimension)) {
                throw BadParameterException.withoutBreakdown(dimension);
            }
        }
        return set.equals(List.of("total")) ? List.of() : set;
    }

    private Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>(chosen);
        codes.keySet().retainAll(indicator.dimensions());
        codes.forEach(
                (dimension, code) -> oneOf(dimension, snapshot.codes(dimension).keySet(), code));
        return Map.copyOf(codes);
    }

    private String oneOf(String parameter, Collection<String> known, String otherwise) {
        String value = chosen.getOrDefault(parameter, otherwise);
        if (!known.contains(value)) {
            throw BadParameterException.value(parameter, value, known);
        }
        return value;
    }
}
