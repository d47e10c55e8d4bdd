package it.accoglienza.ingest.contract;

import it.accoglienza.ingest.contract.Contract.Every;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month ({@code 2024-03}), a quarter ({@code 2024-Q1}) or a year ({@code 2024}).
 *
 * @param text the period as files and tables write it
 * @param start the first day
 * @param end the last day
 */
public record DeliveryPeriod(String text, LocalDate start, LocalDate end) implements Serializable {
    private static final Pattern FORM =
            Pattern.compile("(?<year>20[0-9]{2})(-(?<month>0[1-9]|1[0-2])|-Q(?<quarter>[1-4]))?");

    /** Returns today's day in Italy, wherever this machine is: deliveries are received and releases published by it. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Rome"));
    }

    /** Parses a text, empty if it is not a period of the given length. */
    public static Optional<DeliveryPeriod> of(String text, Every every) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group("year"));
        return switch (every) {
            case MONTH ->
                Optional.ofNullable(form.group("month"))
                        .map(month -> months(text, YearMonth.of(year, Integer.parseInt(month)), 1));
            case QUARTER ->
                Optional.ofNullable(form.group("quarter"))
                        .map(quarter -> months(text, YearMonth.of(year, Integer.parseInt(quarter) * 3 - 2), 3));
            case YEAR ->
                form.group(2) == null ? Optional.of(months(text, YearMonth.of(year, 1), 12)) : Optional.empty();
            case REPORT -> Optional.empty();
        };
    }

    /** Returns the text of the period of the same length before this one. */
    public String before(Every every) {
        LocalDate day = start.minusDays(1);
        return switch (every) {
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> "%d-Q%d".formatted(day.getYear(), 1 + (day.getMonthValue() - 1) / 3);
            case YEAR -> String.valueOf(day.getYear());
            case REPORT -> "";
        };
    }

    private static DeliveryPeriod months(String text, YearMonth first, int count) {
        return new DeliveryPeriod(
                text, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
}
