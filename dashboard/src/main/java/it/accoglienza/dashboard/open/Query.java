package it.accoglienza.dashboard.open;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which observations are asked for; an empty list, or a null, does not narrow.
 *
 * @param from only periods that begin in the first month of this one or later
 * @param to only periods that end in the last month of this one or earlier
 * @param limit how many observations at the most; null means all of them
 */
public record Query(
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
    public static final Query ALL =
            new Query(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, Breakdown.ALL, 0, null);

    public Query {
        indicators = List.copyOf(indicators);
        geoLevels = List.copyOf(geoLevels);
        geos = List.copyOf(geos);
        freqs = List.copyOf(freqs);
        periods = List.copyOf(periods);
    }

    /** Every observation of these indicators. */
    public static Query of(String... indicators) {
        return of(List.of(indicators));
    }

    /** Every observation of these indicators. */
    public static Query of(List<String> indicators) {
        return new Query(indicators, List.of(), List.of(), List.of(), List.of(), null, null, Breakdown.ALL, 0, null);
    }

    /** Of all geographies of one level. */
    public Query across(String geoLevel) {
        return new Query(indicators, List.of(geoLevel), List.of(), freqs, periods, from, to, breakdown, offset, limit);
    }

    /** Of one geography. */
    public Query in(String geoLevel, String geo) {
        return new Query(
                indicators, List.of(geoLevel), List.of(geo), freqs, periods, from, to, breakdown, offset, limit);
    }

    /** By month, quarter or year: {@code M}, {@code Q}, {@code A}. */
    public Query every(String freq) {
        return new Query(indicators, geoLevels, geos, List.of(freq), periods, from, to, breakdown, offset, limit);
    }

    /** Of one period. */
    public Query during(String period) {
        return new Query(indicators, geoLevels, geos, freqs, List.of(period), from, to, breakdown, offset, limit);
    }

    /** Of the periods that lie wholly between two, both included. */
    public Query between(@Nullable Period first, @Nullable Period last) {
        return new Query(indicators, geoLevels, geos, freqs, periods, first, last, breakdown, offset, limit);
    }

    /** Of these cells. */
    public Query cells(Breakdown cells) {
        return new Query(indicators, geoLevels, geos, freqs, periods, from, to, cells, offset, limit);
    }

    /** A part of the answer: {@code most} observations after the first {@code skipped}. */
    public Query part(long skipped, @Nullable Long most) {
        return new Query(indicators, geoLevels, geos, freqs, periods, from, to, breakdown, skipped, most);
    }
}
