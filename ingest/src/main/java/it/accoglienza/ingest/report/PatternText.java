package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes the pattern of a code in words: {@code [A-Z]{2}-C[0-9]{4}} is {@code 2 lettere, «-C», 4 cifre}.
 *
 * <p>Patterns of literals and of repeated sets of letters and digits are described; for any other pattern there is no text.
 */
final class PatternText {
    private static final Pattern PART =
            Pattern.compile("\\[(?<set>[^]]+)](?:\\{(?<least>\\d+)(?:,(?<most>\\d+))?})?|(?<literal>[A-Za-z0-9 -]+)");
    private static final Map<String, Localized> SETS = Map.of(
            "A-Z", new Localized("lettere", "letters"),
            "0-9", new Localized("cifre", "digits"),
            "1-4", new Localized("cifre da 1 a 4", "digits from 1 to 4"),
            "A-Z2-7", new Localized("lettere o cifre da 2 a 7", "letters or digits from 2 to 7"),
            ".", new Localized("«.»", "“.”"));
    private static final Localized LITERAL = new Localized("«%s»", "“%s”");
    private static final Localized FROM_TO = new Localized("da %s a %s %s", "%s to %s %s");

    private PatternText() {}

    /** Returns the parts of a pattern in its order, separated by commas. */
    static Optional<String> of(String pattern, ReportLanguage language) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(pattern);
        int end = 0;
        while (part.find()) {
            String literal = part.group("literal");
            if (part.start() != end || (literal == null && !SETS.containsKey(part.group("set")))) {
                return Optional.empty();
            }
            parts.add(literal == null ? repeated(part, language) : language.format(LITERAL, literal));
            end = part.end();
        }
        return end < pattern.length() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static String repeated(Matcher part, ReportLanguage language) {
        String signs = language.in(Objects.requireNonNull(SETS.get(part.group("set"))));
        String least = part.group("least");
        String most = part.group("most");
        if (most != null) {
            return language.format(FROM_TO, least, most, signs);
        }
        return least == null ? signs : least + " " + signs;
    }
}
