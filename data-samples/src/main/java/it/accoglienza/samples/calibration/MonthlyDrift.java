package it.accoglienza.samples.calibration;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How a place strays from the country's course from month to month; at the reference month it does not. */
final class MonthlyDrift {
    private static final int MONTHS = 120;

    private final double[] steps = new double[MONTHS];

    /** A random walk of steps up to {@code size} (0.02 is two per cent a month). */
    MonthlyDrift(SeededRandom chance, double size) {
        for (int i = 0; i < MONTHS; i++) {
            steps[i] = chance.between(-size, size);
        }
    }

    /** The factor of {@code month}, 1 at the reference month. */
    double at(YearMonth month) {
        int distance = (int) ChronoUnit.MONTHS.between(Calibration.REFERENCE, month);
        double walked = 0;
        for (int i = 0; i < Math.abs(distance); i++) {
            walked += steps[2 * i + (distance > 0 ? 1 : 0)];
        }
        return StrictMath.exp(walked);
    }
}
