package it.accoglienza.ingest.file.cell;

import it.accoglienza.ingest.contract.Contract.Every;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses months, quarters and years as offices write them: {@code 2024-03}, {@code 03/2024}, {@code mar-24}, {@code marzo
 * 2024}, {@code 2024-Q1}, {@code 1° trimestre 2024}, {@code T1/2024}. A date stands for a month or a quarter if it is its
 * first day, which a spreadsheet makes of {@code mar-24}.
 */
record PeriodText(DateText dates) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<y>\\d{4})[-/. ]?(?<m>\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<m>\\d{1,2})[-/. ](?<y>\\d{4})");
    private static final Pattern NAME_FIRST = Pattern.compile("(?<m>\\p{L}{3,10})[.]?[-/ ]?(?<y>\\d{4}|\\d{2})");
    private static final Pattern NAME_LAST = Pattern.compile("(?<y>\\d{4})[-/. ]?(?<m>\\p{L}{3,10})[.]?");
    private static final List<Pattern> MONTHS = List.of(YEAR_FIRST, MONTH_FIRST, NAME_FIRST, NAME_LAST);

    private static final String QUARTER_WORD = "(?:q|t|trim|trim[.]|trimestre|quarter)";
    private static final String NUMBER = "(?<q>[1-4]|i{1,3}|iv)";
    private static final List<Pattern> QUARTERS = List.of(
            Pattern.compile("(?<y>\\d{4})[-/. ]*" + QUARTER_WORD + "[- ]?" + NUMBER),
            Pattern.compile(QUARTER_WORD + "[- ]?" + NUMBER + "[-/. ]*(?:del )?(?<y>\\d{4})"),
            Pattern.compile(NUMBER + "[°ºª]?[- ]*" + QUARTER_WORD + "[-/. ]*(?:del )?(?<y>\\d{4})"),
            Pattern.compile("(?<y>\\d{4})[-/. ]*" + NUMBER + "[°ºª]?[- ]*" + QUARTER_WORD));

    /** Returns the period of a plain text, empty if it is not one of this length. */
    Optional<DeliveryPeriod> parse(String text, Every every) {
        return switch (every) {
            case MONTH -> month(text).flatMap(form -> DeliveryPeriod.of(form, every));
            case QUARTER -> quarter(text.toLowerCase(Locale.ROOT)).flatMap(form -> DeliveryPeriod.of(form, every));
            case YEAR, REPORT -> DeliveryPeriod.of(text, every);
        };
    }

    private Optional<String> month(String text) {
        for (Pattern form : MONTHS) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                int month = DateText.month(found.group("m"));
                if (month > 0) {
                    return Optional.of("%04d-%02d".formatted(dates.year(found.group("y")), month));
                }
            }
        }
        return firstDay(text).map(day -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue()));
    }

    private Optional<String> quarter(String text) {
        for (Pattern form : QUARTERS) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                return Optional.of(found.group("y") + "-Q" + number(found.group("q")));
            }
        }
        return firstDay(text)
                .filter(day -> day.getMonthValue() % 3 == 1)
                .map(day -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3);
    }

    private static int number(String text) {
        return switch (text) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Integer.parseInt(text);
        };
    }

    private Optional<LocalDate> firstDay(String text) {
        return dates.parse(text).filter(day -> day.getDayOfMonth() == 1);
    }
}
