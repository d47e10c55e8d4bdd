package it.accoglienza.samples.calibration;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A random walk of a geography around the national trend; its factor is 1 at the reference month. */
final class MonthlyDrift {
    private static final int MONTHS = 120;

    private final double[] steps = new double[MONTHS];

    /** Draws the steps of the walk, each at most {@code size} (0.02 is 2 % per month). */
    MonthlyDrift(SeededRandom random, double size) {
        for (int i = 0; i < MONTHS; i++) {
            steps[i] = random.between(-size, size);
        }
    }

    /** Returns the factor of {@code month}. */
    double at(YearMonth month) {
        int distance = (int) ChronoUnit.MONTHS.between(Calibration.REFERENCE, month);
        double logFactor = 0;
        for (int i = 0; i < Math.abs(distance); i++) {
            logFactor += steps[2 * i + (distance > 0 ? 1 : 0)];
        }
        return StrictMath.exp(logFactor);
    }
}
