package it.accoglienza.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the date of a report in its file's name: day, month and year with any signs between them ({@code 31-12-2022}, {@code
 * 31.12.2022}, {@code 31_dicembre_2022}), or year, month and day ({@code 2022-12-31}, {@code 20221231}).
 */
final class DateInName {
    private static final String YEAR = "(20[0-9]{2})";
    private static final String SIGN = "[-._ ]";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![0-9])([0-9]{1,2})" + SIGN + "([0-9]{1,2}|\\p{L}{3,9})" + SIGN + YEAR + "(?![0-9])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![0-9])" + YEAR + SIGN + "?([0-9]{2})" + SIGN + "?([0-9]{2})(?![0-9])");
    private static final Pattern RECEIVED = Pattern.compile("_[0-9]{4}-[0-9]{2}-[0-9]{2}(?=[.])");

    private DateInName() {}

    /**
     * Returns the first date in a name as text, without checking that it exists. The day of receipt at the name's end counts
     * only if there is no other date.
     */
    static Optional<String> find(String name) {
        List<String> dates = new ArrayList<>(dates(RECEIVED.matcher(name).replaceFirst("")));
        dates.addAll(dates(name));
        return dates.stream().findFirst();
    }

    private static List<String> dates(String name) {
        List<String> dates = new ArrayList<>();
        for (Matcher found = DAY_FIRST.matcher(name); found.find(); ) {
            dates.add(String.join(" ", found.group(1), found.group(2), found.group(3)));
        }
        for (Matcher found = YEAR_FIRST.matcher(name); found.find(); ) {
            dates.add(String.join("-", found.group(1), found.group(2), found.group(3)));
        }
        return dates;
    }
}
