package it.accoglienza.samples;

import java.time.LocalDate;

/** When one prefecture's deliveries arrive: mostly 5 to 25 days after their period, of some prefectures much later. */
final class Punctuality {
    /** The day on which the sample was gathered: nothing arrived later. */
    static final LocalDate GATHERED = LocalDate.of(2025, 12, 15);

    private static final double HABITUALLY_LATE = 0.12;
    private static final double ONCE_LATE = 0.03;
    private static final int LAST_WEEK = 7;

    private final String prefecture;
    private final long seed;
    private final boolean late;

    Punctuality(String prefecture, long seed) {
        this.prefecture = prefecture;
        this.seed = seed;
        this.late = Chance.of(seed, "late", prefecture).happens(HABITUALLY_LATE);
    }

    /** What is known when the period ends and is delivered soon after. */
    LocalDate soon(String dataset, Object period, LocalDate end) {
        Chance chance = chance(dataset, period);
        boolean slow = late || chance.happens(ONCE_LATE);
        return capped(end.plusDays(slow ? chance.between(30, 70) : chance.between(5, 25)), chance);
    }

    /** What takes {@code from} to {@code to} days to be complete. */
    LocalDate complete(String dataset, Object period, LocalDate end, int from, int to) {
        Chance chance = chance(dataset, period);
        return capped(end.plusDays(chance.between(from, to)), chance);
    }

    /** A correction of what arrived on {@code first}. */
    LocalDate corrected(String dataset, Object period, LocalDate first) {
        Chance chance = chance(dataset + "/correction", period);
        return capped(first.plusDays(chance.between(10, 45)), chance);
    }

    private Chance chance(String dataset, Object period) {
        return Chance.of(seed, "received", prefecture, dataset, period.toString());
    }

    private static LocalDate capped(LocalDate day, Chance chance) {
        LocalDate last = GATHERED.minusDays(chance.below(LAST_WEEK));
        return day.isAfter(last) ? last : day;
    }
}
