package it.accoglienza.ingest.identifier;

import it.kamaladafrica.codicefiscale.CodiceFiscale;
import java.util.Locale;
import java.util.regex.Pattern;

/** The Italian tax code of a person: 16 characters, of which seven digits may have become letters (omocodia). */
final class TaxCode {
    private static final String DIGIT = "[0-9LMNP-V]";
    private static final String GAP = "[ ./-]?";
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?=([A-Z]{3}" + GAP + "[A-Z]{3}" + GAP + DIGIT + "{2}" + GAP + "[A-EHLMPRST]" + GAP + DIGIT + "{2}" + GAP
                    + "[A-Z]" + DIGIT + "{3}" + GAP + "[A-Z]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_LETTER_NAME = Pattern.compile("^([AEIOU])XX|(?<=^.{3})([AEIOU])XX");

    private TaxCode() {}

    /** Whether a tax code stands in a text, its parts together or apart, in capitals or not. */
    static boolean isIn(String text) {
        return CANDIDATE.matcher(text).results().anyMatch(found -> isValid(found.group(1)));
    }

    private static boolean isValid(String candidate) {
        String code = candidate.replaceAll("[ ./-]", "").toUpperCase(Locale.ROOT);
        return CodiceFiscale.isFormatValid(code) || CodiceFiscale.isFormatValid(withConsonantsFirst(code));
    }

    /**
     * The library does not know names of one vowel (U, coded UXX). Exchanging the first and the third letter of a name
     * gives a code that it knows and leaves the check character as it is, for both stand at places of the same weight.
     */
    private static String withConsonantsFirst(String code) {
        return ONE_LETTER_NAME.matcher(code).replaceAll("XX$1$2");
    }
}
