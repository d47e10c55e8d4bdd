package it.accoglienza.ingest.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Set;
import java.util.regex.Pattern;

/** Detects a hash of 16, 20 or 32 bytes in hexadecimal notation, also as UUID, or in base64. */
final class HashValue {
    private static final Pattern HEXADECIMAL = Pattern.compile(
            "(?<![0-9A-Z])(?:0x)?(?:[0-9A-F]{64}|[0-9A-F]{40}|[0-9A-F]{32})(?![0-9A-Z])", CASE_INSENSITIVE);
    private static final Pattern UUID =
            Pattern.compile("(?<![0-9A-Z])[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}(?![0-9A-Z])", CASE_INSENSITIVE);
    private static final Pattern PAIRS = Pattern.compile(
            "(?<![0-9A-Z])[0-9A-F]{2}(?:(?:[:-][0-9A-F]{2}){31}|(?:[:-][0-9A-F]{2}){19}|(?:[:-][0-9A-F]{2}){15})"
                    + "(?![:-]?[0-9A-Z])",
            CASE_INSENSITIVE);

    private static final Pattern BASE64 = Pattern.compile("(?:sha\\d{1,3}-)?+([A-Za-z0-9+/_-]++)");
    private static final Set<Integer> BASE64_LENGTHS = Set.of(22, 27, 43);
    private static final Pattern CASE_CHANGE = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[a-z])");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int FEWEST_CASE_CHANGES = 4;
    private static final int FEWEST_NUMBERS = 2;

    private HashValue() {}

    static boolean isIn(String text) {
        return HEXADECIMAL.matcher(text).find()
                || UUID.matcher(text).find()
                || PAIRS.matcher(text).find()
                || BASE64.matcher(text).results().anyMatch(found -> isBase64(found.group(1)));
    }

    /**
     * Returns whether a word looks random: a name of several words has few changes of case and its digits stand together. Of
     * random words of 22 characters about one in three fails; a column of hashes has enough others.
     */
    private static boolean isBase64(String word) {
        return BASE64_LENGTHS.contains(word.length())
                && CASE_CHANGE.matcher(word).results().count() >= FEWEST_CASE_CHANGES
                && DIGITS.matcher(word).results().count() >= FEWEST_NUMBERS;
    }
}
