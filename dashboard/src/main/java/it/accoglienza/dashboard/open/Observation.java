package it.accoglienza.dashboard.open;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published observation: one row of {@code open.observations}, with key (indicator, geoLevel, geo, freq, period,
 * breakdown).
 *
 * @param breakdown a {@link BreakdownKey} as text; empty for the total
 * @param value null if the status has no value
 * @param delivered number of received deliveries behind the value; null for national sources
 * @param expected number of expected deliveries; null for national sources
 */
public record Observation(
        String indicator,
        GeographicLevel geoLevel,
        String geo,
        Frequency freq,
        String period,
        String breakdown,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        ObservationStatus status,
        @Nullable Integer delivered,
        @Nullable Integer expected) {}
