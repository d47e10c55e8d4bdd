package it.accoglienza.dashboard.open.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Numbers of deliveries of one dataset in one period, over all prefectures.
 *
 * @param states number of deliveries by state
 * @param late number of deliveries first received after the due date
 * @param corrected number of deliveries with at least one corrected file
 * @param flags number of deliveries by flag
 */
public record DeliveryCounts(
        String dataset,
        String period,
        long expected,
        Map<String, Long> states,
        long late,
        long corrected,
        Map<String, Long> flags) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns the number of deliveries received, all or a part of the rows. */
    public long delivered() {
        return states.getOrDefault("received", 0L) + states.getOrDefault("partial", 0L);
    }

    /** Returns the deliveries received as a percentage of those expected. */
    public BigDecimal completeness() {
        return percent(delivered(), expected);
    }

    /** Returns a part as a percentage of a whole, rounded down to one decimal, so that 100 means all. */
    public static BigDecimal percent(long part, long whole) {
        return HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.FLOOR);
    }
}
