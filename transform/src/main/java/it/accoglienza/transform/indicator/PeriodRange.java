package it.accoglienza.transform.indicator;

import it.accoglienza.transform.observation.Frequency;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A range of months and the whole periods in it. A quarter or year of which a month is outside the range is not one of
 * them.
 *
 * @param first the first month, {@code 2023-10}
 * @param last the last month
 */
record PeriodRange(YearMonth first, YearMonth last) {

    /** Returns the whole periods of the given frequencies, by frequency and in the order of time. */
    List<IndicatorPeriod> periods(List<Frequency> frequencies) {
        return frequencies.stream().flatMap(this::periods).toList();
    }

    /** Returns every month from the first of the range to the last of a period. */
    List<String> until(IndicatorPeriod period) {
        return periods(Frequency.MONTH)
                .map(IndicatorPeriod::name)
                .filter(month -> month.compareTo(period.lastMonth()) <= 0)
                .toList();
    }

    private Stream<IndicatorPeriod> periods(Frequency frequency) {
        Map<String, List<String>> months = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.computeIfAbsent(frequency.period(month), period -> new ArrayList<>())
                    .add(month.toString());
        }
        return months.entrySet().stream()
                .filter(period -> period.getValue().size() == frequency.months())
                .map(period -> new IndicatorPeriod(frequency, period.getKey(), period.getValue()));
    }
}
