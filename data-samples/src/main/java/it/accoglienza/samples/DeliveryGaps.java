package it.accoglienza.samples;

import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Prefecture;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Window;
import it.accoglienza.samples.training.UtgInsieme;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/**
 * Draws the months before the reference month that a prefecture does not deliver, and those whose first file was
 * incomplete and is corrected later. The six prefectures of UTG Insieme deliver every month.
 */
final class DeliveryGaps {
    private static final double MISSING = 0.01;
    private static final double CORRECTED = 0.006;

    private final Set<YearMonth> missing = new HashSet<>();
    private final Set<YearMonth> corrected = new HashSet<>();

    DeliveryGaps(Prefecture prefecture, Window window, long seed) {
        SeededRandom random = SeededRandom.of(seed, "reporting", prefecture.code());
        boolean complete = UtgInsieme.prefectures().contains(prefecture.code());
        for (YearMonth month : window.all()) {
            boolean skipped = random.happens(MISSING);
            boolean incomplete = random.happens(CORRECTED);
            if (month.isBefore(Calibration.REFERENCE) && skipped && !complete) {
                missing.add(month);
            } else if (month.isBefore(Calibration.REFERENCE) && incomplete) {
                corrected.add(month);
            }
        }
    }

    boolean missing(YearMonth month) {
        return missing.contains(month);
    }

    boolean corrected(YearMonth month) {
        return corrected.contains(month);
    }
}
