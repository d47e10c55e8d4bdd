package it.accoglienza.samples;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The months for which deliveries are written. */
record Window(YearMonth first, int months) {
    List<YearMonth> all() {
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    /** The quarters that end within the window. */
    List<Quarter> quarters() {
        return all().stream()
                .filter(month -> month.getMonthValue() % 3 == 0)
                .map(month -> new Quarter(month.minusMonths(2)))
                .toList();
    }

    int indexOf(YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }
}
