package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats period codes ({@code 2024-03}, {@code 2024-Q1}, {@code 2024-S1}, {@code 2024}) in a language. */
record PeriodFormat(Locale locale, Messages messages) {

    /** Returns {@code marzo 2024}, {@code 1º trimestre 2024}, {@code 1º semestre 2024} or {@code 2024}. */
    String full(String code) {
        Period period = Period.of(code);
        return switch (period.freq()) {
            case MONTH -> period.first().format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
            case QUARTER -> messages.text("quarter." + number(code), year(period));
            case HALF_YEAR -> messages.text("half." + number(code), year(period));
            case YEAR -> code;
        };
    }

    /** Returns a short form for the axis of a chart: {@code mar 2024}, {@code 1º trim. 2024}. */
    String abbreviated(String code) {
        Period period = Period.of(code);
        return switch (period.freq()) {
            case MONTH -> period.first().format(DateTimeFormatter.ofPattern("MMM uuuu", locale));
            case QUARTER -> messages.text("quarter.short", number(code), year(period));
            case HALF_YEAR -> messages.text("half.short", number(code), year(period));
            case YEAR -> code;
        };
    }

    /** Returns {@code rispetto ad agosto 2025}, {@code rispetto al 1º trimestre 2025}, {@code rispetto al 2024}. */
    String comparedWith(String code) {
        String period = full(code);
        String key = "compared." + Period.of(code).freq();
        return messages.text(key.equals("compared.M") ? messages.beforeVowel(key, 'a', period) : key, period);
    }

    /** Returns the number of the quarter or half-year, the last character of its code. */
    private static String number(String code) {
        return code.substring(code.length() - 1);
    }

    private static String year(Period period) {
        return String.valueOf(period.first().getYear());
    }
}
