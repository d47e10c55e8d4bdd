package it.accoglienza.ingest.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds complete dates in the notations of Italian and English offices: {@code 1990-03-12}, {@code 12 marzo 1990}. */
final class FullDate {
    private static final List<String> ITALIAN =
            List.of("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String YEAR = "(?<y>(?:19|20)\\d{2})";
    private static final String DAY = "(?<d>\\d{1,2})";
    private static final String MONTH = "(?<m>\\d{1,2})";
    private static final String WORD =
            "(?<m>" + String.join("|", ITALIAN) + "|" + String.join("|", ENGLISH) + ")\\p{L}*";
    private static final String GAP = "(?<gap> ?[-/.] ?| )";
    private static final List<Pattern> NOTATIONS = List.of(
            pattern("(?<!\\d)" + YEAR + GAP + MONTH + "\\k<gap>" + DAY + "(?!\\d)"),
            pattern("(?<!\\d)" + DAY + GAP + MONTH + "\\k<gap>" + YEAR + "(?!\\d)"),
            pattern("(?<![\\d.,/-])" + DAY + "(?<gap>[-/])" + MONTH + "\\k<gap>(?<y>\\d{2})(?!\\d|[.,/-]\\d)"),
            pattern("(?<![\\d.,/-])(?<d>\\d{2})\\.(?<m>\\d{2})\\.(?<y>\\d{2})(?!\\d|[.,/-]\\d)"),
            pattern("(?<!\\d)" + DAY + "[°ºa-z]{0,2}[ ./-]*" + WORD + "[ .,/-]*(?<y>(?:19|20)?\\d{2})(?!\\d)"),
            pattern("(?<!\\p{L})" + WORD + "[ .]+" + DAY + "(?:st|nd|rd|th)?,? +" + YEAR + "(?!\\d)"),
            pattern("^" + YEAR + "(?<m>\\d{2})(?<d>\\d{2})$"));

    private FullDate() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE);
    }

    /**
     * Returns the valid dates in a text.
     *
     * @param latest the latest year that a two-digit year stands for
     */
    static List<LocalDate> in(String text, int latest) {
        List<LocalDate> dates = new ArrayList<>();
        for (Pattern pattern : NOTATIONS) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                date(found, latest).ifPresent(dates::add);
            }
        }
        return dates;
    }

    private static Optional<LocalDate> date(Matcher found, int latest) {
        int year = year(found.group("y"), latest);
        int month = month(found.group("m"));
        int day = Integer.parseInt(found.group("d"));
        return month > 12 ? date(year, day, month) : date(year, month, day);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static int year(String digits, int latest) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : latest - Math.floorMod(latest - year, 100);
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String word = text.toLowerCase(Locale.ROOT);
        return 1 + Math.max(ITALIAN.indexOf(word), ENGLISH.indexOf(word));
    }
}
