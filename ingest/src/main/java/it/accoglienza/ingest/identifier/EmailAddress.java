package it.accoglienza.ingest.identifier;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/** Detects an e-mail address, also with blanks or with words in place of its signs: {@code name (at) example dot org}. */
final class EmailAddress {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>(),;:\"\\[\\]{}|@]{1,64}@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    private static final Pattern WORD = Pattern.compile("@|\\b(?:at|chiocciola)\\b", CASE_INSENSITIVE);

    private static final Pattern AT_SIGN = Pattern.compile(
            " {0,3}[\\[({<] ?(?:at|chiocciola|@) ?[\\])}>] {0,3}| {0,3}@ {0,3}| {1,3}chiocciola {1,3}",
            CASE_INSENSITIVE);
    private static final Pattern DOT_SIGN = Pattern.compile(
            " {0,3}[\\[({<] ?(?:dot|punto|\\.) ?[\\])}>] {0,3}| {1,3}(?:dot|punto) {1,3}| {1,3}\\. {0,3}",
            CASE_INSENSITIVE);

    /** A dot at the end of a sentence is followed by a capital letter. */
    private static final Pattern DOT_WITH_BLANK = Pattern.compile("\\. {1,3}(?=[a-z]{2,4}\\b)");

    /** The word "at" alone is a sign only after a name with a dot, digit or underscore, or before a word "dot". */
    private static final Pattern AT_WORD = Pattern.compile(
            "(?<=[._\\d][\\w+-]{0,40}) {1,3}at {1,3}(?=[\\w-]+\\.\\w)| {1,3}at {1,3}(?=[\\w.-]+ {1,3}(?:dot|punto) )",
            CASE_INSENSITIVE);

    private EmailAddress() {}

    static boolean isIn(String text) {
        return WORD.matcher(text).find() && (isPlainIn(text) || isPlainIn(withSigns(text)));
    }

    private static boolean isPlainIn(String text) {
        return ADDRESS.matcher(text).results().anyMatch(address -> EmailValidator.getInstance()
                .isValid(address.group()));
    }

    private static String withSigns(String text) {
        String at = AT_SIGN.matcher(AT_WORD.matcher(text).replaceAll("@")).replaceAll("@");
        return DOT_WITH_BLANK.matcher(DOT_SIGN.matcher(at).replaceAll(".")).replaceAll(".");
    }
}
