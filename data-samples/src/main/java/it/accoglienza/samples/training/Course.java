package it.accoglienza.samples.training;

import it.accoglienza.samples.calibration.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One edition of a course with its enrolments; {@code project} is empty if no project runs it. */
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

    /** Converts half hours to hours. */
    public static BigDecimal hours(int halfHours) {
        return BigDecimal.valueOf(halfHours * 5L, 1);
    }

    boolean heldIn(Quarter quarter) {
        return !start.isAfter(quarter.end()) && !end.isBefore(quarter.start());
    }

    boolean endsAfter(Quarter quarter) {
        return end.isAfter(quarter.end());
    }

    /** Returns the share of the course that is held by the end of the quarter, 0 to 1. */
    double heldBy(Quarter quarter) {
        double days = ChronoUnit.DAYS.between(start, quarter.end()) + 1.0;
        return Math.min(1, days / (ChronoUnit.DAYS.between(start, end) + 1));
    }
}
