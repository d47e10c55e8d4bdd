package it.accoglienza.transform.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The periods that lie whole within a range of months; a quarter or a year that is not over has no figure yet.
 *
 * @param first the first month, {@code 2023-10}
 * @param last the last month
 */
record PeriodRange(YearMonth first, YearMonth last) {

    /** The whole periods of the given frequencies, in the order of time. */
    List<IndicatorPeriod> periods(List<String> freqs) {
        List<IndicatorPeriod> periods = new ArrayList<>();
        for (String freq : freqs) {
            periods.addAll(
                    switch (freq) {
                        case "M" -> periods(freq, 1, YearMonth::toString);
                        case "Q" -> periods(freq, 3, month -> month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3);
                        case "S" -> periods(freq, 6, month -> month.getYear() + "-S" + (month.getMonthValue() + 5) / 6);
                        case "A" -> periods(freq, 12, month -> String.valueOf(month.getYear()));
                        default ->
                            throw new IllegalArgumentException(
                                    "no frequency '%s'; known are M, Q, S, A".formatted(freq));
                    });
        }
        return periods;
    }

    /** Every month from the first to a period's last. */
    List<String> until(IndicatorPeriod period) {
        return periods("M", 1, YearMonth::toString).stream()
                .map(IndicatorPeriod::name)
                .filter(month -> month.compareTo(period.lastMonth()) <= 0)
                .toList();
    }

    private List<IndicatorPeriod> periods(String freq, int length, Function<YearMonth, String> name) {
        Map<String, List<String>> months = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.computeIfAbsent(name.apply(month), period -> new ArrayList<>())
                    .add(month.toString());
        }
        return months.entrySet().stream()
                .filter(period -> period.getValue().size() == length)
                .map(period -> new IndicatorPeriod(freq, period.getKey(), period.getValue()))
                .toList();
    }
}
