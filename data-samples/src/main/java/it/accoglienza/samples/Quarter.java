package it.accoglienza.samples;

import java.time.LocalDate;
import java.time.YearMonth;

/** A quarter of a year, written {@code 2024-Q1}. */
record Quarter(YearMonth first) {
    Quarter {
        if (first.getMonthValue() % 3 != 1) {
            throw new IllegalArgumentException(first + " does not begin a quarter");
        }
    }

    LocalDate start() {
        return first.atDay(1);
    }

    LocalDate end() {
        return first.plusMonths(2).atEndOfMonth();
    }

    /** The quarter in which a day lies. */
    static Quarter of(LocalDate day) {
        return new Quarter(YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1));
    }

    Quarter next() {
        return new Quarter(first.plusMonths(3));
    }

    Quarter before() {
        return new Quarter(first.minusMonths(3));
    }

    @Override
    public String toString() {
        return first.getYear() + "-Q" + (first.getMonthValue() / 3 + 1);
    }
}
