package it.accoglienza.samples.delivery;

import it.accoglienza.samples.calibration.SeededRandom;
import java.time.LocalDate;

/** When one prefecture's deliveries arrive: mostly 5 to 25 days after their period, of some prefectures much later. */
public final class DeliveryDelays {
    /** The day on which the sample was gathered: nothing arrived later. */
    static final LocalDate GATHERED = LocalDate.of(2025, 12, 15);

    private static final double HABITUALLY_LATE = 0.12;
    private static final double ONCE_LATE = 0.03;
    private static final int LAST_WEEK = 7;

    private final String prefecture;
    private final long seed;
    private final boolean late;

    public DeliveryDelays(String prefecture, long seed) {
        this.prefecture = prefecture;
        this.seed = seed;
        this.late = SeededRandom.of(seed, "late", prefecture).happens(HABITUALLY_LATE);
    }

    /** What is known when the period ends and is delivered soon after. */
    public LocalDate soon(String dataset, Object period, LocalDate end) {
        SeededRandom chance = chance(dataset, period);
        boolean slow = late || chance.happens(ONCE_LATE);
        return capped(end.plusDays(slow ? chance.between(30, 70) : chance.between(5, 25)), chance);
    }

    /** What takes {@code from} to {@code to} days to be complete. */
    public LocalDate complete(String dataset, Object period, LocalDate end, int from, int to) {
        SeededRandom chance = chance(dataset, period);
        return capped(end.plusDays(chance.between(from, to)), chance);
    }

    /** A correction of what arrived on {@code first}. */
    public LocalDate corrected(String dataset, Object period, LocalDate first) {
        SeededRandom chance = chance(dataset + "/correction", period);
        return capped(first.plusDays(chance.between(10, 45)), chance);
    }

    private SeededRandom chance(String dataset, Object period) {
        return SeededRandom.of(seed, "received", prefecture, dataset, period.toString());
    }

    private static LocalDate capped(LocalDate day, SeededRandom chance) {
        LocalDate last = GATHERED.minusDays(chance.below(LAST_WEEK));
        return day.isAfter(last) ? last : day;
    }
}
