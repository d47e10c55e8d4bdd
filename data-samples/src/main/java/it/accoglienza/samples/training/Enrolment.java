package it.accoglienza.samples.training;

import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An operator's enrolment in a course, with its final outcome.
 *
 * @param attended share of the course's hours, 0 to 1
 * @param tenthsOfScore score in tenths of a point, 0 to 1,000; not used if withdrawn
 */
record Enrolment(Operator operator, LocalDate enrolledOn, double attended, String outcome, int tenthsOfScore) {
    static Enrolment with(String outcome, Operator operator, LocalDate start, SeededRandom random) {
        LocalDate enrolledOn = start.minusDays(random.between(0, 20));
        return switch (outcome) {
            case "completed" ->
                new Enrolment(operator, enrolledOn, random.between(0.8, 1), outcome, random.between(600, 1000));
            case "failed" ->
                new Enrolment(operator, enrolledOn, random.between(0.5, 1), outcome, random.between(200, 590));
            default -> new Enrolment(operator, enrolledOn, random.between(0.0, 0.5), outcome, 0);
        };
    }

    /** Returns the outcome as known at the end of the quarter. */
    String outcome(Course course, Quarter quarter) {
        return course.endsAfter(quarter) ? "ongoing" : outcome;
    }

    /** Returns the hours attended by the end of the quarter, rounded down to half hours. */
    BigDecimal hoursAttended(Course course, Quarter quarter) {
        double held = course.halfHours() * course.heldBy(quarter);
        return Course.hours((int) (held * attended));
    }

    /** Returns the score if the course has ended and the operator did not withdraw. */
    Optional<BigDecimal> score(Course course, Quarter quarter) {
        boolean scored = !course.endsAfter(quarter) && !outcome.equals("withdrawn");
        return scored ? Optional.of(BigDecimal.valueOf(tenthsOfScore, 1)) : Optional.empty();
    }
}
