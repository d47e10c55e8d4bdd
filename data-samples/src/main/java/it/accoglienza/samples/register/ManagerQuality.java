package it.accoglienza.samples.register;

import it.accoglienza.samples.calibration.SeededRandom;

/**
 * How well a managing body performs its contracts; one in five performs badly.
 *
 * @param delivered hours of service for each contracted hour
 * @param compliant share of inspected items found compliant
 * @param admitted share of the billed days that the prefecture admits
 */
record ManagerQuality(double delivered, double compliant, double admitted) {
    private static final double BAD = 0.2;

    static ManagerQuality of(String manager, long seed) {
        SeededRandom random = SeededRandom.of(seed, "diligence", manager);
        return random.happens(BAD)
                ? new ManagerQuality(random.between(0.6, 0.8), random.between(0.66, 0.82), random.between(0.95, 0.99))
                : new ManagerQuality(
                        random.between(0.95, 1.05), random.between(0.87, 0.97), random.between(0.995, 1.02));
    }
}
