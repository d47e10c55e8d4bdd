package it.accoglienza.ingest.identifier;

import it.kamaladafrica.codicefiscale.CodiceFiscale;
import java.util.Locale;
import java.util.regex.Pattern;

/** Detects the Italian tax code of a person: 16 characters, of which seven digits may be replaced by letters (omocodia). */
final class TaxCode {
    private static final String DIGIT = "[0-9LMNP-V]";
    private static final String GAP = "[ ./-]?";
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?=([A-Z]{3}" + GAP + "[A-Z]{3}" + GAP + DIGIT + "{2}" + GAP + "[A-EHLMPRST]" + GAP + DIGIT + "{2}" + GAP
                    + "[A-Z]" + DIGIT + "{3}" + GAP + "[A-Z]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_LETTER_NAME = Pattern.compile("^([AEIOU])XX|(?<=^.{3})([AEIOU])XX");

    private TaxCode() {}

    /** Returns whether a text contains a valid tax code, in any case, with or without separators between its parts. */
    static boolean isIn(String text) {
        return CANDIDATE.matcher(text).results().anyMatch(found -> isValid(found.group(1)));
    }

    private static boolean isValid(String candidate) {
        String code = candidate.replaceAll("[ ./-]", "").toUpperCase(Locale.ROOT);
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
