package it.accoglienza.samples.delivery;

import it.accoglienza.samples.calibration.SeededRandom;
import java.time.LocalDate;

/**
 * Draws the day on which each delivery of one prefecture is received: 5 to 25 days after its period, 30 to 70 if the
 * prefecture is late.
 */
public final class DeliveryDelays {
    /** No delivery is received after this day. */
    static final LocalDate LAST_RECEIVED = LocalDate.of(2025, 12, 15);

    private static final double HABITUALLY_LATE = 0.12;
    private static final double ONCE_LATE = 0.03;
    private static final int CAP_SPREAD_DAYS = 7;

    private final String prefecture;
    private final long seed;
    private final boolean late;

    public DeliveryDelays(String prefecture, long seed) {
        this.prefecture = prefecture;
        this.seed = seed;
        this.late = SeededRandom.of(seed, "late", prefecture).happens(HABITUALLY_LATE);
    }

    /** Draws the day for data that are complete when the period ends. */
    public LocalDate ordinary(String dataset, Object period, LocalDate end) {
        SeededRandom random = random(dataset, period);
        boolean lateNow = late || random.happens(ONCE_LATE);
        return capped(end.plusDays(lateNow ? random.between(30, 70) : random.between(5, 25)), random);
    }

    /** Draws the day for data that are complete {@code from} to {@code to} days after the period. */
    public LocalDate within(String dataset, Object period, LocalDate end, int from, int to) {
        SeededRandom random = random(dataset, period);
        return capped(end.plusDays(random.between(from, to)), random);
    }

    /** Draws the day for a correction of the delivery received on {@code first}, 10 to 45 days later. */
    public LocalDate correction(String dataset, Object period, LocalDate first) {
        SeededRandom random = random(dataset + "/correction", period);
        return capped(first.plusDays(random.between(10, 45)), random);
    }

    private SeededRandom random(String dataset, Object period) {
        return SeededRandom.of(seed, "received", prefecture, dataset, period.toString());
    }

    private static LocalDate capped(LocalDate day, SeededRandom random) {
        LocalDate last = LAST_RECEIVED.minusDays(random.below(CAP_SPREAD_DAYS));
        return day.isAfter(last) ? last : day;
    }
}
