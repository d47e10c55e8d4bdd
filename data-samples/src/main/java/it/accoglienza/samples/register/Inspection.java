package it.accoglienza.samples.register;

import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.reception.Centre;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One visit to a centre, with what was found in each area looked at. */
record Inspection(String id, Centre centre, LocalDate day, String kind, List<Finding> findings) {
    /** The result in one area; {@code due} and {@code remedied} are null where there was nothing to remedy. */
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

        static Finding in(String area, LocalDate day, double share, SeededRandom chance) {
            int checked = chance.between(6, 18);
            int compliant = 0;
            for (int i = 0; i < checked; i++) {
                compliant += chance.happens(share) ? 1 : 0;
            }
            if (compliant == checked) {
                return new Finding(area, checked, compliant, "none", null, null, NO_PENALTY);
            }
            String severity = severity(checked - compliant, chance);
            LocalDate due = day.plusDays(chance.between(15, 60));
            boolean fined = severity.equals("critical") && chance.happens(0.4);
            BigDecimal penalty = fined ? BigDecimal.valueOf(chance.between(4, 100) * 5000L, 2) : NO_PENALTY;
            return new Finding(area, checked, compliant, severity, due, remedied(day, due, chance), penalty);
        }

        private static String severity(int faults, SeededRandom chance) {
            double weight = chance.real() * faults;
            return weight < 1.2 ? "minor" : weight < 4 ? "major" : "critical";
        }

        private static @Nullable LocalDate remedied(LocalDate day, LocalDate due, SeededRandom chance) {
            double point = chance.real();
            if (point < IN_TIME) {
                int days = (int) (due.toEpochDay() - day.toEpochDay());
                return day.plusDays(chance.between(days / 3, days));
            }
            return point < IN_TIME + LATE ? due.plusDays(chance.between(1, 40)) : null;
        }

        /** The day of the remedy, if it was known on {@code day}. */
        @Nullable
        LocalDate remediedBy(LocalDate day) {
            return remedied == null || remedied.isAfter(day) ? null : remedied;
        }
    }
}
