package it.accoglienza.ingest.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Detects a numeric tax code or VAT number: 11 digits, of which the last is a check digit. */
final class NumericTaxCode {
    private static final int FEWEST_DIGITS = 8;
    private static final Pattern GLUED =
            Pattern.compile("(?<![0-9A-Z])(?:IT ?)?([0-9ILO]{11})(?![0-9A-Z])", CASE_INSENSITIVE);

    /** Separators inside the number are allowed only if it fills the cell. */
    private static final Pattern SEPARATED =
            Pattern.compile("^[A-Z.: ]{0,20}(\\d(?:[ ._-]{0,2}\\d){10})$", CASE_INSENSITIVE);

    private NumericTaxCode() {}

    static boolean isIn(String text) {
        return isIn(text, GLUED) || isIn(text, SEPARATED);
    }

    private static boolean isIn(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .filter(number -> NormalizedText.countDigits(number) >= FEWEST_DIGITS)
                .map(number -> NormalizedText.asDigits(number).replaceAll("\\D", ""))
                .anyMatch(LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid);
    }
}
