package it.accoglienza.ingest.file.cell;

import it.accoglienza.ingest.contract.Contract.Every;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the headers of a sheet with one column for each day, month or quarter. */
public final class PeriodHeader {
    /** {@code 1}, {@code 31}, {@code 1/3}, {@code 1-mar}, {@code lun 3}, {@code marzo}. */
    private static final Pattern DAY_OR_MONTH = Pattern.compile(
            "(?:(?:lun|mar|mer|gio|ven|sab|dom|mon|tue|wed|thu|fri|sat|sun)\\p{L}*[.]? )?(?<d>\\d{1,2})(?:[-/. ](?:\\d{1,2}|(?<m>\\p{L}{3,10})))?"
                    + "|(?<n>\\p{L}{3,10})");

    private static final int ANY_YEAR = 2099;
    private static final int DAYS = 31;

    private PeriodHeader() {}

    /** Returns whether a header as {@link CellText#plain} names a day, month or quarter. */
    public static boolean matches(String header) {
        DateText dates = new DateText(ANY_YEAR);
        PeriodText periods = new PeriodText(dates);
        return isDayOrMonth(header.toLowerCase(Locale.ROOT))
                || dates.parse(header).isPresent()
                || periods.parse(header, Every.MONTH).isPresent()
                || periods.parse(header, Every.QUARTER).isPresent();
    }

    private static boolean isDayOrMonth(String header) {
        Matcher found = DAY_OR_MONTH.matcher(header);
        if (!found.matches()) {
            return false;
        }
        if (found.group("n") != null) {
            return DateText.month(found.group("n")) > 0;
        }
        int day = Integer.parseInt(found.group("d"));
        return day >= 1 && day <= DAYS && (found.group("m") == null || DateText.month(found.group("m")) > 0);
    }
}
