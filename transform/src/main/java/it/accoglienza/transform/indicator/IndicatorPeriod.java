package it.accoglienza.transform.indicator;

import java.util.List;

/**
 * A period for which indicators are computed.
 *
 * @param freq {@code M}, {@code Q}, {@code S} (half-year) or {@code A}
 * @param name {@code 2024-03}, {@code 2024-Q1}, {@code 2024-S1} or {@code 2024}
 * @param months its months in order, {@code 2024-03}
 */
record IndicatorPeriod(String freq, String name, List<String> months) {

    /** The last month. */
    String lastMonth() {
        return months.get(months.size() - 1);
    }
}
