package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
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
 * The state of an indicator page: read from query parameters, completed with defaults, and written to query parameters.
 *
 * @param geoLevel the level of {@code geo}
 * @param geo the code of the geography whose series is shown
 * @param mapLevel the level of the map and its table; by default the finest
 * @param period the period of the map; null if nothing is published at this frequency
 * @param periods all periods at this frequency, oldest first
 * @param breakdown the dimensions of the series; empty for the total
 * @param codes the selected code by dimension; a dimension that is not selected shows all its codes
 * @param chosen the given parameters, unchanged
 */
public record IndicatorState(
        Indicator indicator,
        GeographicLevel geoLevel,
        String geo,
        GeographicLevel mapLevel,
        Frequency freq,
        @Nullable String period,
        List<String> periods,
        List<String> breakdown,
        Map<String, String> codes,
        Map<String, String> chosen) {

    /** Reads the state from query parameters; an unknown parameter or value throws {@link BadParameterException}. */
    public static IndicatorState of(
            ReleaseSnapshot snapshot, Indicator indicator, Map<String, List<String>> parameters) {
        return new IndicatorStateReader(snapshot, indicator, parameters).state();
    }

    /** Returns the query for the series: one geography, all periods. */
    public ObservationQuery series() {
        return ObservationQuery.of(indicator.id()).in(geoLevel, geo).every(freq).cells(parts(breakdown));
    }

    /** Returns the query for the map: the selected totals of all geographies of one level in one period. */
    public ObservationQuery map() {
        ObservationQuery everyPeriod =
                ObservationQuery.of(indicator.id()).across(mapLevel).every(freq).cells(total());
        return period == null ? everyPeriod : everyPeriod.during(period);
    }

    /** Selects the total, or the cell of the selected codes. */
    public Breakdown total() {
        return total(codes);
    }

    static Breakdown total(Map<String, String> codes) {
        return where(Breakdown.by(codes.keySet().toArray(String[]::new)), codes);
    }

    /** Returns true if the cell of the selected codes is published; there is none for a part of the dimensions of a breakdown. */
    public boolean hasTotal() {
        return codes.isEmpty()
                || indicator
                        .breakdowns()
                        .contains(codes.keySet().stream().sorted().toList());
    }

    /** Selects the cells of a breakdown, of the selected codes only. */
    public Breakdown parts(List<String> dimensions) {
        return where(Breakdown.by(dimensions.toArray(String[]::new)), codes);
    }

    /** Returns true if each dimension of the breakdown has a selected code, so that there is one cell for each geography. */
    public boolean isOneCell() {
        return codes.keySet().containsAll(breakdown);
    }

    /** Writes the selected codes as parameters, each after {@code &}. */
    public String filters() {
        return codes.isEmpty() ? "" : "&" + queryString(new TreeMap<>(codes));
    }

    /** Writes the given parameters as a query string; empty if all are defaults. */
    public String query() {
        return queryString(chosen);
    }

    /**
     * Writes the given parameters with some changed, for example {@code queryWith("geo_level", "region", "geo", "05")}.
     * An empty value removes a parameter. A change of the frequency also removes the period.
     *
     * @param namesAndValues names at even positions, each followed by its value
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
        return queryString(changed);
    }

    /** Writes all parameters including the release, so that the address keeps showing the same data. */
    public String permanentQuery(Release release) {
        Map<String, String> all = new TreeMap<>(codes);
        all.putAll(Map.of("geo_level", geoLevel.code(), "geo", geo, "map", mapLevel.code()));
        all.putAll(Map.of("freq", freq.code(), "release", release.id()));
        all.put("breakdown", breakdown.isEmpty() ? "total" : String.join(",", breakdown));
        if (period != null) {
            all.put("period", period);
        }
        return queryString(all);
    }

    private static Breakdown where(Breakdown breakdown, Map<String, String> codes) {
        Breakdown cells = breakdown;
        for (Map.Entry<String, String> code : codes.entrySet()) {
            cells = cells.where(code.getKey(), code.getValue());
        }
        return cells;
    }

    private static String queryString(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
