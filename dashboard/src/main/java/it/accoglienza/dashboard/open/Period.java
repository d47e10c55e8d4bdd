package it.accoglienza.dashboard.open;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, a quarter or a year, written {@code 2024-03}, {@code 2024-Q1} or {@code 2024}.
 *
 * @param freq {@code M}, {@code Q} or {@code A}
 * @param first its first month
 */
public record Period(String freq, YearMonth first) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    /** Reads a period; anything but the three forms is a {@link DateTimeException}. */
    public static Period of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("'%s' is not a period; write 2024-03, 2024-Q1 or 2024".formatted(text));
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return new Period("Q", YearMonth.of(year, 3 * Integer.parseInt(form.group(2)) - 2));
        }
        return form.group(3) != null
                ? new Period("M", YearMonth.of(year, Integer.parseInt(form.group(3))))
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
            default -> 12;
        };
    }

    @Override
    public String toString() {
        return switch (freq) {
            case "M" -> first.format(MONTH);
            case "Q" -> "%04d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
            default -> "%04d".formatted(first.getYear());
        };
    }
}
