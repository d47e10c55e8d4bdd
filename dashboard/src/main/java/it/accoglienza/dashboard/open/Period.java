package it.accoglienza.dashboard.open;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, quarter, half-year or year, written {@code 2024-03}, {@code 2024-Q1}, {@code 2024-S1} or {@code 2024}.
 *
 * @param first the first month
 */
public record Period(Frequency freq, YearMonth first) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:([QS])([1-4])|(0[1-9]|1[0-2])))?");
    /** One period of each frequency, as examples of the written forms. */
    public static final List<String> FORMS = List.of("2024-03", "2024-Q1", "2024-S1", "2024");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    /**
     * Parses a period.
     *
     * @throws DateTimeException if the text has none of the four forms
     */
    public static Period of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw invalid(text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(4) != null) {
            return new Period(Frequency.MONTH, YearMonth.of(year, Integer.parseInt(form.group(4))));
        }
        if (form.group(2) == null) {
            return new Period(Frequency.YEAR, YearMonth.of(year, 1));
        }
        Frequency freq = Frequency.parse(form.group(2));
        int month = freq.months() * (Integer.parseInt(form.group(3)) - 1) + 1;
        if (month > 12) {
            throw invalid(text);
        }
        return new Period(freq, YearMonth.of(year, month));
    }

    /** Returns the last month. */
    public YearMonth last() {
        return first.plusMonths(freq.months() - 1L);
    }

    /** Returns the preceding period of the same frequency. */
    public Period previous() {
        return new Period(freq, first.minusMonths(freq.months()));
    }

    /** Returns the same period one year earlier. */
    public Period yearBefore() {
        return new Period(freq, first.minusYears(1));
    }

    @Override
    public String toString() {
        return switch (freq) {
            case MONTH -> first.format(MONTH);
            case QUARTER, HALF_YEAR -> "%04d-%s%d".formatted(first.getYear(), freq, number());
            case YEAR -> "%04d".formatted(first.getYear());
        };
    }

    private int number() {
        return (first.getMonthValue() - 1) / freq.months() + 1;
    }

    private static DateTimeException invalid(String text) {
        return new DateTimeException("'%s' is not a valid period; valid forms: %s".formatted(text, FORMS));
    }
}
