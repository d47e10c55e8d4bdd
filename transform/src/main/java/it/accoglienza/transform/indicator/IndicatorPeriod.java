package it.accoglienza.transform.indicator;

import it.accoglienza.transform.observation.Frequency;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A period for which indicators are computed.
 *
 * @param name {@code 2024-03}, {@code 2024-Q1}, {@code 2024-S1} or {@code 2024}
 * @param months its months in order, {@code 2024-03}
 */
record IndicatorPeriod(Frequency frequency, String name, List<String> months) {

    /** Returns the last month. */
    String lastMonth() {
        return months.get(months.size() - 1);
    }

    /** Returns the last day. */
    LocalDate lastDay() {
        return YearMonth.parse(lastMonth()).atEndOfMonth();
    }
}
