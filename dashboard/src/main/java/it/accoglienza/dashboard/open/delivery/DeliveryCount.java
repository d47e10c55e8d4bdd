package it.accoglienza.dashboard.open.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * How many deliveries of a dataset and a period were expected, and what became of them.
 *
 * @param late first received after it was due
 * @param corrected replaced by a corrected file at least once
 * @param flags how many have each flag
 */
public record DeliveryCount(
        String dataset,
        String period,
        long expected,
        Map<String, Long> states,
        long late,
        long corrected,
        Map<String, Long> flags) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many came, whole or in part. */
    public long delivered() {
        return states.getOrDefault("received", 0L) + states.getOrDefault("partial", 0L);
    }

    /** Deliveries that came of those expected, in percent. */
    public BigDecimal completeness() {
        return percent(delivered(), expected);
    }

    /** A part of a whole in percent, rounded down: 100 means all of it. */
    public static BigDecimal percent(long part, long whole) {
        return HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.FLOOR);
    }
}
