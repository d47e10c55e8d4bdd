package it.accoglienza.dashboard.open;

import it.accoglienza.dashboard.open.database.SqlConditions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which observations are asked for; an empty list, or a null, does not narrow.
 *
 * @param from only periods that begin in the first month of this one or later
 * @param to only periods that end in the last month of this one or earlier
 * @param limit how many observations at the most; null means all of them
 */
public record ObservationQuery(
        List<String> indicators,
        List<String> geoLevels,
        List<String> geos,
        List<String> freqs,
        List<String> periods,
        @Nullable Period from,
        @Nullable Period to,
        Breakdown breakdown,
        long offset,
        @Nullable Long limit) {
    /** Every observation of the release. */
    public static final ObservationQuery ALL = new ObservationQuery(
            List.of(), List.of(), List.of(), List.of(), List.of(), null, null, Breakdown.ALL, 0, null);

    public ObservationQuery {
        indicators = List.copyOf(indicators);
        geoLevels = List.copyOf(geoLevels);
        geos = List.copyOf(geos);
        freqs = List.copyOf(freqs);
        periods = List.copyOf(periods);
    }

    /** Every observation of these indicators. */
    public static ObservationQuery of(String... indicators) {
        return of(List.of(indicators));
    }

    /** Every observation of these indicators. */
    public static ObservationQuery of(List<String> indicators) {
        return new ObservationQuery(
                indicators, List.of(), List.of(), List.of(), List.of(), null, null, Breakdown.ALL, 0, null);
    }

    /** Of all geographies of one level. */
    public ObservationQuery across(String geoLevel) {
        return new ObservationQuery(
                indicators, List.of(geoLevel), List.of(), freqs, periods, from, to, breakdown, offset, limit);
    }

    /** Of one geography. */
    public ObservationQuery in(String geoLevel, String geo) {
        return new ObservationQuery(
                indicators, List.of(geoLevel), List.of(geo), freqs, periods, from, to, breakdown, offset, limit);
    }

    /** By month, quarter or year: {@code M}, {@code Q}, {@code A}. */
    public ObservationQuery every(String freq) {
        return new ObservationQuery(
                indicators, geoLevels, geos, List.of(freq), periods, from, to, breakdown, offset, limit);
    }

    /** Of one period. */
    public ObservationQuery during(String period) {
        return new ObservationQuery(
                indicators, geoLevels, geos, freqs, List.of(period), from, to, breakdown, offset, limit);
    }

    /** Of the periods that lie wholly between two, both included. */
    public ObservationQuery between(@Nullable Period first, @Nullable Period last) {
        return new ObservationQuery(indicators, geoLevels, geos, freqs, periods, first, last, breakdown, offset, limit);
    }

    /** Of these cells. */
    public ObservationQuery cells(Breakdown cells) {
        return new ObservationQuery(indicators, geoLevels, geos, freqs, periods, from, to, cells, offset, limit);
    }

    /** This query as conditions over the table {@code observations} of a release database. */
    SqlConditions conditions() {
        SqlConditions conditions = new SqlConditions()
                .among("indicator", indicators)
                .among("geo_level", geoLevels)
                .among("geo", geos)
                .among("freq", freqs)
                .among("period", periods)
                .compare("first_month >= ?", from == null ? null : from.first().toString())
                .compare("last_month <= ?", to == null ? null : to.last().toString());
        List<String> dimensions = breakdown.dimensions();
        conditions.compare("dimensions = ?", dimensions == null ? null : String.join(";", dimensions));
        breakdown
                .codes()
                .forEach((dimension, codes) -> conditions.containsAny(
                        "breakdown",
                        codes.stream().map(code -> dimension + "=" + code).toList()));
        return conditions;
    }

    /** A part of the answer: {@code most} observations after the first {@code skipped}. */
    public ObservationQuery part(long skipped, @Nullable Long most) {
        return new ObservationQuery(indicators, geoLevels, geos, freqs, periods, from, to, breakdown, skipped, most);
    }
}
