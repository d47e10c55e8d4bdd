package it.accoglienza.ingest.identifier;

import java.util.regex.Pattern;

/** Detects the number of a residence permit: I and eight digits, also in groups. */
final class ResidencePermit {
    private static final String YEAR = "(?:19|20)\\d{2}";

    /** Two years or a date after a Roman one: {@code Asse I 2021-2027}. */
    private static final String YEARS_OR_DATE = "[ _-]{0,2}(?:" + YEAR + "[ _-]{1,2}" + YEAR + "|" + YEAR
            + "[ _-]\\d{2}[ _-]\\d{2}|\\d{2}[ _-]\\d{2}[ _-]" + YEAR + ")(?!\\d)";

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?<![0-9A-Z])I|(?<![0-9A-Za-z])i)(?!" + YEARS_OR_DATE + ")(?:[ _-]{0,2}\\d){8}(?![0-9A-Za-z])");

    private ResidencePermit() {}

    static boolean isIn(String text) {
        return NUMBER.matcher(text).find();
    }
}
