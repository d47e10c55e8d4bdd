package it.accoglienza.dashboard.open;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published observation: one row of {@code open.observations}, with key (indicator, geoLevel, geo, freq, period,
 * breakdown).
 *
 * @param breakdown a {@link BreakdownKey} as text; empty for the total
 * @param value null if the status has no value
 * @param low the lowest value that the exact figure can have; null if there is no value, or in early releases
 * @param high the highest value that the exact figure can have; null in the same cases
 * @param delivered number of received deliveries behind the value; null for national sources
 * @param expected number of expected deliveries; null for national sources
 * @param coveredTo the day up to which a national source covers the period; null if prefectures deliver
 * @param referenceYear the year of the residents to which the value is related; null if it is not related to residents
 */
public record Observation(
        String indicator,
        GeographicLevel geoLevel,
        String geo,
        Frequency freq,
        String period,
        String breakdown,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        ObservationStatus status,
        @Nullable Integer delivered,
        @Nullable Integer expected,
        @Nullable LocalDate coveredTo,
        @Nullable Integer referenceYear) {

    /** Returns true if the source covers the period only in part, whatever the status. */
    public boolean incomplete() {
        return coveredTo != null && coveredTo.isBefore(Period.of(period).last().atEndOfMonth());
    }

    /**
     * Returns what the exact figure can be; the value alone in early releases, which have no interval.
     *
     * @throws IllegalStateException if the observation has no value
     */
    public Interval interval() {
        if (value == null) {
            throw new IllegalStateException("%s %s %s %s has no value".formatted(indicator, geo, period, breakdown));
        }
        return low == null || high == null ? new Interval(value, value) : new Interval(low, high);
    }
}
