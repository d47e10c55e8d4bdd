package it.accoglienza.ingest.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import it.kamaladafrica.codicefiscale.CodiceFiscale;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Detects the Italian tax code of a person: 16 characters, of which seven digits may be replaced by letters (omocodia).
 *
 * <p>A code with unusual separators, with confused characters (O and 0; I, L and 1) or without its check character needs four
 * of its seven digits as digits: otherwise ordinary words would match.
 */
final class TaxCode {
    private static final int LENGTH = 16;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_CONFUSED_LETTERS = 1;
    private static final String DIGIT = "[0-9LMNP-V]";
    private static final Pattern GROUPED =
            Pattern.compile("(?=(" + groups("[ ./_-]?") + "[ ./_-]?[A-Z]))", CASE_INSENSITIVE);
    private static final Pattern UNCHECKED =
            Pattern.compile("(?<![0-9A-Z])" + groups("[^0-9A-Z]{0,2}") + "(?![0-9A-Z])", CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile(
            "(?<![0-9A-Z])[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]?(?![0-9A-Z])", CASE_INSENSITIVE);
    private static final Pattern CONFUSED =
            Pattern.compile("[A-Z01]{6}[0-9ILMNOP-V]{2}[A-EHLMPRST1][0-9ILMNOP-V]{2}[A-Z01][0-9ILMNOP-V]{3}[A-Z01]");
    private static final Pattern CONFUSED_ANYWHERE = Pattern.compile("(?=(" + CONFUSED + "))");
    private static final Pattern ONE_LETTER_NAME = Pattern.compile("^([AEIOU])XX|(?<=^.{3})([AEIOU])XX");

    private TaxCode() {}

    private static String groups(String gap) {
        return "[A-Z]{3}" + gap + "[A-Z]{3}" + gap + DIGIT + "{2}" + gap + "[A-EHLMPRST]" + gap + DIGIT + "{2}" + gap
                + "[A-Z]" + DIGIT + "{3}";
    }

    /** Returns whether a text contains a valid tax code, in any case and with any separators, or one without its check character. */
    static boolean isIn(NormalizedText cell) {
        return GROUPED.matcher(cell.text()).results().anyMatch(found -> isValid(compact(found.group(1))))
                || CONFUSED_ANYWHERE.matcher(cell.compact()).results().anyMatch(found -> isConfused(found.group(1)))
                || UNCHECKED.matcher(cell.text()).results().anyMatch(found -> isUnchecked(compact(found.group())));
    }

    /** Returns whether a text contains the form of a tax code, also with a wrong check character: a slip does not hide a person. */
    static boolean hasForm(String text) {
        return FORM.matcher(text).find();
    }

    /** Returns whether a text is a tax code, with or without its check character, and nothing else. */
    static boolean fills(NormalizedText cell) {
        String code = cell.compact();
        return CONFUSED.matcher(code).matches()
                ? isConfused(code)
                : UNCHECKED.matcher(code).matches() && isUnchecked(code);
    }

    private static String compact(String candidate) {
        return candidate.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isConfused(String code) {
        return hasDigits(code)
                && NormalizedText.countDigits(letters(code)) <= MOST_CONFUSED_LETTERS
                && Stream.of('I', 'L')
                        .flatMap(one -> Stream.of(read(code, one, 'L'), read(code, one, '1')))
                        .anyMatch(TaxCode::isValid);
    }

    private static boolean hasDigits(String code) {
        return NormalizedText.countDigits(code) - NormalizedText.countDigits(letters(code)) >= FEWEST_DIGITS;
    }

    /** The characters of a code that are never digits. */
    private static String letters(String code) {
        return code.substring(0, 6) + code.charAt(8) + code.charAt(11) + code.substring(LENGTH - 1);
    }

    /**
     * Corrects letters in place of digits and digits in place of letters.
     *
     * @param one the letter that a 1 stands for
     * @param digitL what an L in place of a digit stands for: 1, or L itself, the omocodia of 0
     */
    private static String read(String code, char one, char digitL) {
        String letters = code.replace('0', 'O').replace('1', one);
        String digits = code.replace('O', '0').replace('I', '1').replace('L', digitL);
        return letters.substring(0, 6)
                + digits.substring(6, 8)
                + code.substring(8, 9).replace('1', 'L')
                + digits.substring(9, 11)
                + letters.substring(11, 12)
                + digits.substring(12, 15)
                + letters.substring(15);
    }

    private static boolean isUnchecked(String code) {
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(check -> code + (char) check)
                .anyMatch(whole -> hasDigits(whole) && isValid(whole));
    }

    private static boolean isValid(String code) {
        return CodiceFiscale.isFormatValid(code) || CodiceFiscale.isFormatValid(withConsonantsFirst(code));
    }

    /**
     * Works around the library's rejection of names of one vowel (U, coded UXX): swaps the first and third letter of such a
     * name. The check character stays valid because both positions have the same weight.
     */
    private static String withConsonantsFirst(String code) {
        return ONE_LETTER_NAME.matcher(code).replaceAll("XX$1$2");
    }
}
