package it.accoglienza.samples.ministry;

import it.accoglienza.samples.calibration.Apportionment;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Calibration.MonthFigures;
import it.accoglienza.samples.calibration.SeededRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Draws the persons landed on each day of the calibrated months. */
public final class Landings {
    private static final double CALM_DAY = 0.25;

    private final SortedMap<LocalDate, Integer> byDay = new TreeMap<>();

    /** Distributes the landings of each month over its days; a quarter of the days have none. */
    public Landings(Calibration calibration, double scale, long seed) {
        for (MonthFigures figures : calibration.months().values()) {
            YearMonth month = figures.month();
            SeededRandom random = SeededRandom.of(seed, "landings", month.toString());
            List<Double> weights = IntStream.range(0, month.lengthOfMonth())
                    .mapToObj(day -> random.happens(CALM_DAY) ? 0 : random.exponential(1))
                    .toList();
            int[] people = Apportionment.of((int) StrictMath.rint(figures.landings() * scale), weights);
            for (int day = 1; day <= people.length; day++) {
                byDay.put(month.atDay(day), people[day - 1]);
            }
        }
    }

    /**
     * Returns the persons landed on {@code day} as published on {@code report}: 0 for later days, four fifths for the
     * last two days of a report in mid-month.
     */
    int reported(LocalDate day, LocalDate report) {
        if (day.isAfter(report)) {
            return 0;
        }
        int people = on(day);
        boolean settled = report.equals(YearMonth.from(report).atEndOfMonth()) || day.isBefore(report.minusDays(1));
        return settled ? people : people * 4 / 5;
    }

    /** Returns the persons landed from 1 January to {@code day}. */
    int sinceNewYear(LocalDate day) {
        return byDay.subMap(day.withDayOfYear(1), day.plusDays(1)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int on(LocalDate day) {
        return byDay.getOrDefault(day, 0);
    }
}
