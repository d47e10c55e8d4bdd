package it.accoglienza.samples.training;

import it.accoglienza.samples.calibration.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One edition of a course and those enrolled in it; {@code project} is empty for an ordinary course. */
public record Course(
        String id,
        String project,
        String theme,
        String mode,
        LocalDate start,
        LocalDate end,
        int halfHours,
        int places,
        List<Enrolment> enrolments) {

    public static BigDecimal hours(int halfHours) {
        return BigDecimal.valueOf(halfHours * 5L, 1);
    }

    boolean heldIn(Quarter quarter) {
        return !start.isAfter(quarter.end()) && !end.isBefore(quarter.start());
    }

    boolean endsAfter(Quarter quarter) {
        return end.isAfter(quarter.end());
    }

    /** The share of the course that has been held when the quarter ends, 0 to 1. */
    double heldBy(Quarter quarter) {
        double days = ChronoUnit.DAYS.between(start, quarter.end()) + 1.0;
        return Math.min(1, days / (ChronoUnit.DAYS.between(start, end) + 1));
    }
}
