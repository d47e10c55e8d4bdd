package it.accoglienza.dashboard.open;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, a quarter, a half-year or a year, written {@code 2024-03}, {@code 2024-Q1}, {@code 2024-S1} or {@code 2024}.
 *
 * @param freq {@code M}, {@code Q}, {@code S} or {@code A}
 * @param first its first month
 */
public record Period(String freq, YearMonth first) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|S([12])|(0[1-9]|1[0-2])))?");
    /** Every frequency, the finest first. */
    public static final List<String> FREQUENCIES = List.of("M", "Q", "S", "A");
    /** One period of each frequency, as examples of how they are written. */
    public static final List<String> FORMS = List.of("2024-03", "2024-Q1", "2024-S1", "2024");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    /** Reads a period; anything but the four forms is a {@link DateTimeException}. */
    public static Period of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("'%s' is not a period; write it like one of %s".formatted(text, FORMS));
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return new Period("Q", YearMonth.of(year, 3 * Integer.parseInt(form.group(2)) - 2));
        }
        if (form.group(3) != null) {
            return new Period("S", YearMonth.of(year, 6 * Integer.parseInt(form.group(3)) - 5));
        }
        return form.group(4) != null
                ? new Period("M", YearMonth.of(year, Integer.parseInt(form.group(4))))
                : new Period("A", YearMonth.of(year, 1));
    }

    /** Its last month. */
    public YearMonth last() {
        return first.plusMonths(months() - 1L);
    }

    /** The period of the same length just before. */
    public Period previous() {
        return new Period(freq, first.minusMonths(months()));
    }

    /** The same period a year earlier. */
    public Period yearBefore() {
        return new Period(freq, first.minusYears(1));
    }

    private int months() {
        return switch (freq) {
            case "M" -> 1;
            case "Q" -> 3;
            case "S" -> 6;
            default -> 12;
        };
    }

    @Override
    public String toString() {
        return switch (freq) {
            case "M" -> first.format(MONTH);
            case "Q" -> "%04d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
            case "S" -> "%04d-S%d".formatted(first.getYear(), (first.getMonthValue() + 5) / 6);
            default -> "%04d".formatted(first.getYear());
        };
    }
}
