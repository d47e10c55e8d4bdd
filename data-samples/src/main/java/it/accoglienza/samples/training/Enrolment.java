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
 * @param tenthsOfScore score out of 1,000; meaningless for who withdrew
 */
record Enrolment(Operator operator, LocalDate enrolledOn, double attended, String outcome, int tenthsOfScore) {
    static Enrolment with(String outcome, Operator operator, LocalDate start, SeededRandom chance) {
        LocalDate enrolledOn = start.minusDays(chance.between(0, 20));
        return switch (outcome) {
            case "completed" ->
                new Enrolment(operator, enrolledOn, chance.between(0.8, 1), outcome, chance.between(600, 1000));
            case "failed" ->
                new Enrolment(operator, enrolledOn, chance.between(0.5, 1), outcome, chance.between(200, 590));
            default -> new Enrolment(operator, enrolledOn, chance.between(0.0, 0.5), outcome, 0);
        };
    }

    /** The outcome as it stands when the quarter ends. */
    String outcome(Course course, Quarter quarter) {
        return course.endsAfter(quarter) ? "ongoing" : outcome;
    }

    /** Hours attended when the quarter ends, to the half hour. */
    BigDecimal hoursAttended(Course course, Quarter quarter) {
        double held = course.halfHours() * course.heldBy(quarter);
        return Course.hours((int) (held * attended));
    }

    /** The score, once the course is over and for who stayed. */
    Optional<BigDecimal> score(Course course, Quarter quarter) {
        boolean scored = !course.endsAfter(quarter) && !outcome.equals("withdrawn");
        return scored ? Optional.of(BigDecimal.valueOf(tenthsOfScore, 1)) : Optional.empty();
    }
}
