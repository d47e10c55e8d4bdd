package it.accoglienza.dashboard.open;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published cell: one row of {@code open.observations}. An empty value always has a status that says why.
 *
 * @param breakdown empty for the total, else {@code dimension=code} joined by {@code ;}
 * @param status a code of SDMX {@code CL_OBS_STATUS}: {@code A} normal, {@code L} not delivered, {@code Q} withheld ...
 * @param delivered how many of the expected deliveries stand behind the value; null for national sources
 */
public record Observation(
        String indicator,
        String geoLevel,
        String geo,
        String freq,
        String period,
        String breakdown,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String status,
        @Nullable Integer delivered,
        @Nullable Integer expected) {}
