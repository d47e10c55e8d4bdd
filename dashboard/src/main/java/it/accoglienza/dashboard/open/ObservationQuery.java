package it.accoglienza.dashboard.open;

import it.accoglienza.dashboard.open.database.SqlConditions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters on observations; an empty list and a null select all.
 *
 * @param from selects periods that start in the first month of this period or later
 * @param to selects periods that end in the last month of this period or earlier
 * @param offset number of observations to skip
 * @param limit maximum number of observations; null means all
 */
public record ObservationQuery(
        List<String> indicators,
        List<GeographicLevel> geoLevels,
        List<String> geos,
        List<Frequency> freqs,
        List<String> periods,
        @Nullable Period from,
        @Nullable Period to,
        Breakdown breakdown,
        long offset,
        @Nullable Long limit) {
    /** Selects every observation of the release. */
    public static final ObservationQuery ALL = of(List.of());

    /** Copies the lists. */
    public ObservationQuery {
        indicators = List.copyOf(indicators);
        geoLevels = List.copyOf(geoLevels);
        geos = List.copyOf(geos);
        freqs = List.copyOf(freqs);
        periods = List.copyOf(periods);
    }

    /** Selects every observation of some indicators. */
    public static ObservationQuery of(String... indicators) {
        return of(List.of(indicators));
    }

    /** Selects every observation of some indicators; an empty list selects all indicators. */
    public static ObservationQuery of(List<String> indicators) {
        return new ObservationQuery(
                indicators, List.of(), List.of(), List.of(), List.of(), null, null, Breakdown.ALL, 0, null);
    }

    /** Returns a copy for all geographies of one level. */
    public ObservationQuery across(GeographicLevel level) {
        return new ObservationQuery(
                indicators, List.of(level), List.of(), freqs, periods, from, to, breakdown, offset, limit);
    }

    /** Returns a copy for one geography. */
    public ObservationQuery in(GeographicLevel level, String geo) {
        return new ObservationQuery(
                indicators, List.of(level), List.of(geo), freqs, periods, from, to, breakdown, offset, limit);
    }

    /** Returns a copy for one frequency. */
    public ObservationQuery every(Frequency freq) {
        return new ObservationQuery(
                indicators, geoLevels, geos, List.of(freq), periods, from, to, breakdown, offset, limit);
    }

    /** Returns a copy for one period. */
    public ObservationQuery during(String period) {
        return new ObservationQuery(
                indicators, geoLevels, geos, freqs, List.of(period), from, to, breakdown, offset, limit);
    }

    /** Returns a copy for the periods between two, both included; null means no limit on that side. */
    public ObservationQuery between(@Nullable Period first, @Nullable Period last) {
        return new ObservationQuery(indicators, geoLevels, geos, freqs, periods, first, last, breakdown, offset, limit);
    }

    /** Returns a copy with a filter on the breakdown. */
    public ObservationQuery cells(Breakdown cells) {
        return new ObservationQuery(indicators, geoLevels, geos, freqs, periods, from, to, cells, offset, limit);
    }

    /** Returns a copy for one page of the result: at most {@code most} observations after the first {@code skipped}. */
    public ObservationQuery part(long skipped, @Nullable Long most) {
        return new ObservationQuery(indicators, geoLevels, geos, freqs, periods, from, to, breakdown, skipped, most);
    }

    /** Returns the filters as conditions on the table {@code observations} of a release database. */
    SqlConditions conditions() {
        List<String> dimensions = breakdown.dimensions();
        SqlConditions conditions = new SqlConditions()
                .among("indicator", indicators)
                .among(
                        "geo_level",
                        geoLevels.stream().map(GeographicLevel::code).toList())
                .among("geo", geos)
                .among("freq", freqs.stream().map(Frequency::code).toList())
                .among("period", periods)
                .compare("first_month >= ?", from == null ? null : from.first().toString())
                .compare("last_month <= ?", to == null ? null : to.last().toString())
                .compare("dimensions = ?", dimensions == null ? null : BreakdownKey.dimensions(dimensions));
        breakdown
                .codes()
                .forEach((dimension, codes) -> conditions.containsAny(
                        "breakdown",
                        codes.stream()
                                .map(code -> BreakdownKey.part(dimension, code))
                                .toList()));
        return conditions;
    }
}
