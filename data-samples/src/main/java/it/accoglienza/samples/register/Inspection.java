package it.accoglienza.samples.register;

import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.reception.Centre;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inspection of a centre, with its finding in each area. */
record Inspection(String id, Centre centre, LocalDate day, String kind, List<Finding> findings) {
    /** The finding in one area; {@code due} and {@code remedied} are null if all items comply. */
    record Finding(
            String area,
            int checked,
            int compliant,
            String severity,
            @Nullable LocalDate due,
            @Nullable LocalDate remedied,
            BigDecimal penalty) {

        private static final BigDecimal NO_PENALTY = new BigDecimal("0.00");
        private static final double IN_TIME = 0.75;
        private static final double LATE = 0.13;

        static Finding in(String area, LocalDate day, double share, SeededRandom random) {
            int checked = random.between(6, 18);
            int compliant = 0;
            for (int i = 0; i < checked; i++) {
                compliant += random.happens(share) ? 1 : 0;
            }
            if (compliant == checked) {
                return new Finding(area, checked, compliant, "none", null, null, NO_PENALTY);
            }
            String severity = severity(checked - compliant, random);
            LocalDate due = day.plusDays(random.between(15, 60));
            boolean fined = severity.equals("critical") && random.happens(0.4);
            BigDecimal penalty = fined ? BigDecimal.valueOf(random.between(4, 100) * 5000L, 2) : NO_PENALTY;
            return new Finding(area, checked, compliant, severity, due, remedied(day, due, random), penalty);
        }

        private static String severity(int faults, SeededRandom random) {
            double weight = random.real() * faults;
            return weight < 1.2 ? "minor" : weight < 4 ? "major" : "critical";
        }

        private static @Nullable LocalDate remedied(LocalDate day, LocalDate due, SeededRandom random) {
            double point = random.real();
            if (point < IN_TIME) {
                int days = (int) (due.toEpochDay() - day.toEpochDay());
                return day.plusDays(random.between(days / 3, days));
            }
            return point < IN_TIME + LATE ? due.plusDays(random.between(1, 40)) : null;
        }

        /** Returns the day of the remedy if it is not after {@code day}, else null. */
        @Nullable
        LocalDate remediedBy(LocalDate day) {
            return remedied == null || remedied.isAfter(day) ? null : remedied;
        }
    }
}
