package it.accoglienza.samples.calibration;

import java.time.LocalDate;
import java.time.YearMonth;

/** A quarter of a year, written {@code 2024-Q1}. */
public record Quarter(YearMonth first) {
    public Quarter {
        if (first.getMonthValue() % 3 != 1) {
            throw new IllegalArgumentException(first + " does not begin a quarter");
        }
    }

    public LocalDate start() {
        return first.atDay(1);
    }

    public LocalDate end() {
        return first.plusMonths(2).atEndOfMonth();
    }

    /** Returns the quarter that contains {@code day}. */
    public static Quarter of(LocalDate day) {
        return new Quarter(YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1));
    }

    public Quarter next() {
        return new Quarter(first.plusMonths(3));
    }

    public Quarter before() {
        return new Quarter(first.minusMonths(3));
    }

    @Override
    public String toString() {
        return first.getYear() + "-Q" + (first.getMonthValue() / 3 + 1);
    }
}
