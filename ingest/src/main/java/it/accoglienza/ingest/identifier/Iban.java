package it.accoglienza.ingest.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/** Detects an IBAN inside a word, or with any separators from the start of a word. */
final class Iban {
    private static final int FEWEST_DIGITS = 10;
    private static final int START_OF_ACCOUNT = 5;
    private static final String GAP = "[^0-9A-Z]{0,3}";
    private static final String CHECK_DIGIT = "[0-9IOL]";
    private static final Pattern GLUED =
            Pattern.compile("(?=([A-Z]{2}" + CHECK_DIGIT + "{2}[0-9A-Z]{11,30}))", CASE_INSENSITIVE);
    private static final Pattern SEPARATED = Pattern.compile(
            "(?<![0-9A-Z])(?=([A-Z]" + GAP + "[A-Z](?:" + GAP + CHECK_DIGIT + "){2}(?:" + GAP + "[0-9A-Z]){11,30}))",
            CASE_INSENSITIVE);

    private Iban() {}

    static boolean isIn(String text) {
        return isIn(text, GLUED) || isIn(text, SEPARATED);
    }

    private static boolean isIn(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT))
                .anyMatch(Iban::isStart);
    }

    /** Returns whether a text starts with an IBAN. The country code gives the length; other words may follow. */
    private static boolean isStart(String compact) {
        CountryCode country = CountryCode.getByCode(compact.substring(0, 2));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return false;
        }
        int length = IbanUtil.getIbanLength(country);
        if (compact.length() < length) {
            return false;
        }
        String iban = compact.substring(0, length);
        return IbanUtil.isValid(iban)
                || (NormalizedText.countDigits(iban) >= FEWEST_DIGITS && IbanUtil.isValid(withDigits(iban)));
    }

    /** Reads O as 0, and I and L as 1, except in the country code and in the letter that precedes an Italian account. */
    private static String withDigits(String iban) {
        return iban.substring(0, 2)
                + NormalizedText.asDigits(iban.substring(2, START_OF_ACCOUNT - 1))
                + iban.charAt(START_OF_ACCOUNT - 1)
                + NormalizedText.asDigits(iban.substring(START_OF_ACCOUNT));
    }
}
