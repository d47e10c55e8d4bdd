package it.accoglienza.samples.calibration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The consecutive months that a sample covers. */
public record Window(YearMonth first, int months) {
    /** Returns the months in order. */
    public List<YearMonth> all() {
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    /** Returns the quarters that end within the window. */
    public List<Quarter> quarters() {
        return all().stream()
                .filter(month -> month.getMonthValue() % 3 == 0)
                .map(month -> new Quarter(month.minusMonths(2)))
                .toList();
    }

    /** Returns the position of a month, 0 for the first. */
    public int indexOf(YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }

    /** Returns the quarters from that of {@code day}, which may precede the window, to the last that ends within it. */
    public List<Quarter> quartersSince(LocalDate day) {
        LocalDate end = last().atEndOfMonth();
        return Stream.iterate(Quarter.of(day), Quarter::next)
                .takeWhile(quarter -> !quarter.end().isAfter(end))
                .toList();
    }
}
