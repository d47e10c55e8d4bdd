package it.accoglienza.transform.protect;

import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.Geography;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * An amount of money.
 *
 * @param group the amounts that are withheld together
 * @param period {@code 2024-03}, {@code 2024-Q1} or {@code 2024}
 * @param isSensitive true if it is withheld by itself
 */
record Amount(
        String group,
        Geography place,
        Frequency frequency,
        String period,
        String measure,
        BigDecimal euros,
        boolean isSensitive) {

    String year() {
        return period.substring(0, 4);
    }

    /** Returns the quarter of a month. */
    String quarter() {
        return Frequency.QUARTER.period(YearMonth.parse(period));
    }
}
