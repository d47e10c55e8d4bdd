package it.accoglienza.ingest.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds complete dates in the notations of Italian and English offices: {@code 1990-03-12}, {@code 12 marzo 1990}. */
final class FullDate {
    private static final int ABBREVIATION = 3;
    private static final List<String> ITALIAN = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final String YEAR = "(?<y>(?:19|20)\\d{2})";
    private static final String SHORT_YEAR = "(?<y>(?:19|20)?\\d{2})";
    private static final String DAY = "(?<d>\\d{1,2})";
    private static final String MONTH = "(?<m>\\d{1,2})";
    private static final String TWO_DIGIT_DAY = "(?<d>\\d{2})";
    private static final String TWO_DIGIT_MONTH = "(?<m>\\d{2})";
    private static final String WORD = "(?<m>sett|"
            + Stream.concat(ITALIAN.stream(), ENGLISH.stream())
                    .map(name -> abbreviation(name) + "(?:" + name.substring(ABBREVIATION) + ")?")
                    .collect(joining("|"))
            + ")(?!\\p{L})";
    private static final String GAP = "(?<gap> {0,2}[-/._] {0,2}| {1,2})";
    private static final String BIRTH_WORD = "(?:\\bnat[oaie]|nascita|\\bborn|\\bdob)(?!\\p{L})";
    private static final String BIRTH = BIRTH_WORD + "[^0-9]{0,30}";
    private static final String START = "(?<![0-9A-Z])";
    private static final String END = "(?![0-9A-Z])";

    private static final List<Pattern> NOTATIONS = List.of(
            pattern("(?<!\\d)" + YEAR + GAP + MONTH + "\\k<gap>" + DAY + "(?!\\d)"),
            pattern("(?<!\\d)" + DAY + GAP + MONTH + "\\k<gap>" + YEAR + "(?!\\d)"),
            pattern("(?<![\\d.,/-])" + DAY + "(?<gap>[-/])" + MONTH + "\\k<gap>(?<y>\\d{2})(?!\\d|[.,/-]\\d)"),
            pattern("(?<![\\d.,/-])" + TWO_DIGIT_DAY + "\\." + TWO_DIGIT_MONTH + "\\.(?<y>\\d{2})(?!\\d|[.,/-]\\d)"),
            pattern(BIRTH + DAY + GAP + MONTH + "\\k<gap>" + SHORT_YEAR + "(?!\\d)"),
            pattern("(?:\\bnat[oaie]|nascita)" + TWO_DIGIT_DAY + TWO_DIGIT_MONTH + YEAR + "(?!\\d)"),
            pattern("(?<!\\d)" + DAY + "(?:°|o|st|nd|rd|th)?[ ./_-]*" + WORD + "[ .,/_-]*" + SHORT_YEAR + "(?!\\d)"),
            pattern("(?<!\\p{L})" + WORD + "[ .]+" + DAY + "(?:st|nd|rd|th)?,? +" + YEAR + "(?!\\d)"),
            pattern(START + YEAR + TWO_DIGIT_MONTH + TWO_DIGIT_DAY + END),
            pattern(START + TWO_DIGIT_DAY + TWO_DIGIT_MONTH + YEAR + END));

    private static final Pattern CALLED_BIRTH = pattern(BIRTH_WORD);

    private FullDate() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE);
    }

    /** Returns whether a text says that a date is one of birth. */
    static boolean isCalledBirth(String text) {
        return CALLED_BIRTH.matcher(text).find();
    }

    private static String abbreviation(String month) {
        return month.substring(0, ABBREVIATION);
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
        String start = abbreviation(text.toLowerCase(Locale.ROOT));
        return 1 + Math.max(index(start, ITALIAN), index(start, ENGLISH));
    }

    private static int index(String start, List<String> months) {
        return months.stream().map(FullDate::abbreviation).toList().indexOf(start);
    }
}
