package it.accoglienza.dashboard.open.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers of deliveries of one dataset in one period, over all prefectures.
 *
 * @param delivered number of deliveries received
 * @param late number of them first received after the due date
 */
public record DeliveryCounts(String dataset, String period, long expected, long delivered, long late) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns the number of deliveries that are missing. */
    public long missing() {
        return expected - delivered;
    }

    /** Returns the deliveries received as a percentage of those expected. */
    public BigDecimal completeness() {
        return percent(delivered, expected);
    }

    /** Returns a part as a percentage of a whole, rounded down to one decimal, so that 100 means all. */
    public static BigDecimal percent(long part, long whole) {
        return HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.FLOOR);
    }
}
