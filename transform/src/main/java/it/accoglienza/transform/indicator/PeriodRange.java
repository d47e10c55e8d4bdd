package it.accoglienza.transform.indicator;

import it.accoglienza.transform.observation.Frequency;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A range of months and the periods of which it has a month.
 *
 * @param first the first month, {@code 2023-10}
 * @param last the last month
 */
record PeriodRange(YearMonth first, YearMonth last) {

    /**
     * Returns the periods of the given frequencies that have a month in the range, by frequency and in the order of time. Of
     * the first and the last quarter or year some months can be outside the range.
     */
    List<IndicatorPeriod> periods(List<Frequency> frequencies) {
        return frequencies.stream().flatMap(this::periods).toList();
    }

    /** Returns true if the range has all of the given months, which are in order. */
    boolean contains(List<String> months) {
        return !YearMonth.parse(months.get(0)).isBefore(first)
                && !YearMonth.parse(months.get(months.size() - 1)).isAfter(last);
    }

    /** Returns every month from the first of the range to the last of a period. */
    List<String> until(IndicatorPeriod period) {
        return periods(Frequency.MONTH)
                .map(IndicatorPeriod::name)
                .filter(month -> month.compareTo(period.lastMonth()) <= 0)
                .toList();
    }

    private Stream<IndicatorPeriod> periods(Frequency frequency) {
        return Stream.iterate(
                        frequency.firstMonth(first),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(frequency.months()))
                .map(month -> period(frequency, month));
    }

    private static IndicatorPeriod period(Frequency frequency, YearMonth start) {
        List<String> months = IntStream.range(0, frequency.months())
                .mapToObj(start::plusMonths)
                .map(YearMonth::toString)
                .toList();
        return new IndicatorPeriod(frequency, frequency.period(start), months);
    }
}
