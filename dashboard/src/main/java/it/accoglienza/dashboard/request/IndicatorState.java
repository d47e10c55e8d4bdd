package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator's page shows: read from the address, completed with defaults, and written back to one.
 *
 * @param geoLevel the level of {@code geo}
 * @param geo the geography whose series is shown
 * @param mapLevel the level that the map and its table compare: the finest unless chosen
 * @param period the period that the map shows; null when nothing is published at this frequency
 * @param periods all periods at this frequency, the oldest first
 * @param breakdown the dimensions that the series is broken down by; none means the total
 * @param codes of a dimension, the one code that is shown
 * @param chosen the parameters that the address gave, as they were
 */
public record IndicatorState(
        Indicator indicator,
        String geoLevel,
        String geo,
        String mapLevel,
        String freq,
        @Nullable String period,
        List<String> periods,
        List<String> breakdown,
        Map<String, String> codes,
        Map<String, String> chosen) {

    /** The state that an address names; an unknown parameter or value is a {@link BadParameterException}. */
    public static IndicatorState of(
            ReleaseSnapshot snapshot, Indicator indicator, Map<String, List<String>> parameters) {
        return new IndicatorStateReader(snapshot, indicator, parameters).state();
    }

    /** The series shown: the chosen geography in every period. */
    public ObservationQuery series() {
        return ObservationQuery.of(indicator.id()).in(geoLevel, geo).every(freq).cells(cells());
    }

    /** What the map shows: every geography of one level in the chosen period, as a total. */
    public ObservationQuery map() {
        ObservationQuery everyPeriod =
                ObservationQuery.of(indicator.id()).across(mapLevel).every(freq).cells(Breakdown.TOTAL);
        return period == null ? everyPeriod : everyPeriod.during(period);
    }

    /** The parameters of this address, to be put behind {@code ?}; empty when all are defaults. */
    public String query() {
        return written(chosen);
    }

    /**
     * The parameters of the address beside this one, with some changed: {@code queryWith("geo_level", "region", "geo",
     * "05")}. An empty value takes a parameter away; with the frequency the period goes too.
     */
    public String queryWith(String... namesAndValues) {
        Map<String, String> changed = new TreeMap<>(chosen);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed.put(namesAndValues[i], namesAndValues[i + 1]);
            if (namesAndValues[i].equals("freq")) {
                changed.remove("period");
            }
        }
        changed.values().removeIf(String::isEmpty);
        return written(changed);
    }

    /** The parameters of an address that shows the same tomorrow: every one is written, with the release. */
    public String permanentQuery(Release release) {
        Map<String, String> all = new TreeMap<>(codes);
        all.putAll(Map.of("geo_level", geoLevel, "geo", geo, "map", mapLevel, "freq", freq, "release", release.id()));
        all.put("breakdown", breakdown.isEmpty() ? "total" : String.join(",", breakdown));
        if (period != null) {
            all.put("period", period);
        }
        return written(all);
    }

    private Breakdown cells() {
        Breakdown cells = new Breakdown(breakdown, Map.of());
        for (Map.Entry<String, String> code : codes.entrySet()) {
            cells = cells.where(code.getKey(), code.getValue());
        }
        return cells;
    }

    private static String written(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
