package it.accoglienza.ingest.file.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses dates as offices write them: {@code 2024-03-01}, {@code 1/3/2024}, {@code 01.03.24}, {@code 1 marzo 2024},
 * {@code 01/03/2024 10:30}. The day is before the month; {@code 03/15/2024} is not accepted.
 *
 * @param latestYear the latest year that two digits stand for; {@code 85} is 1985 if that is before 2085
 */
record DateText(int latestYear) {
    /** Dates before this year do not occur in any dataset; programs write them for a missing value. */
    static final int EARLIEST_YEAR = 1900;

    private static final List<String> ITALIAN =
            List.of("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** A time does not change the day, except one of UTC, which may be that of the day before. */
    private static final String TIME =
            "(?:[ T]0{1,2}[:.]00(?:[:.]00(?:[.,]0+)?)?Z?|[ T]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?)?";

    /** The days since 1900 from 1990 to 2050. */
    private static final Pattern SERIAL = Pattern.compile("3[3-9]\\d{3}|4\\d{4}|5[0-4]\\d{3}");

    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})" + TIME);
    private static final Pattern ITALIAN_ORDER =
            Pattern.compile("(?<d>\\d{1,2})(?<gap>[-/. ])(?<m>\\d{1,2})\\k<gap>(?<y>\\d{4}|\\d{2})" + TIME);
    private static final Pattern WORDS = Pattern.compile(
            "(?<d>\\d{1,2})(?:°|º)?(?: |-|/|[.] ?)(?<m>\\p{L}{3,10})[.]?(?: |-|/)(?<y>\\d{4}|\\d{2})" + TIME);
    private static final List<Pattern> FORMS = List.of(ISO, ITALIAN_ORDER, WORDS);

    /** Returns the date of a plain text, empty if it is not a date or is before 1900. */
    Optional<LocalDate> parse(String text) {
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                return date(year(found.group("y")), month(found.group("m")), Integer.parseInt(found.group("d")));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a text is the number in which spreadsheets store a date, shown in a cell that is not formatted as a date. */
    static boolean isSerial(String text) {
        return SERIAL.matcher(text).matches();
    }

    /** Returns the orders of day and month in which a text of numbers is a date; none if it is another text or both are equal. */
    static Set<DateOrder> orders(String text) {
        Matcher found = ITALIAN_ORDER.matcher(text);
        if (!found.matches() || found.group("d").equals(found.group("m"))) {
            return Set.of();
        }
        int first = Integer.parseInt(found.group("d"));
        int second = Integer.parseInt(found.group("m"));
        Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
        if (isDayOfMonth(first, second)) {
            orders.add(DateOrder.DAY_FIRST);
        }
        if (isDayOfMonth(second, first)) {
            orders.add(DateOrder.MONTH_FIRST);
        }
        return orders;
    }

    private static boolean isDayOfMonth(int day, int month) {
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    /** Returns the year of two or four digits. */
    int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : latestYear - Math.floorMod(latestYear - year, 100);
    }

    /** Returns the number of a month given by digits or by the first letters of its name; 0 if there is no such month. */
    static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String word = CellText.key(text);
        if (word.length() < 3) {
            return 0;
        }
        String start = word.substring(0, 3);
        int month = 1 + Math.max(ITALIAN.indexOf(start), ENGLISH.indexOf(start));
        return month > 0 && isMonthName(word, month) ? month : 0;
    }

    private static boolean isMonthName(String word, int month) {
        return List.of(Locale.ITALIAN, Locale.ENGLISH).stream()
                .map(language -> java.time.Month.of(month)
                        .getDisplayName(java.time.format.TextStyle.FULL, language)
                        .toLowerCase(Locale.ROOT))
                .anyMatch(
                        name -> name.startsWith(word) || (word.length() == 4 && name.startsWith(word.substring(0, 3))));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        return year >= EARLIEST_YEAR
                        && month >= 1
                        && month <= 12
                        && YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }
}
