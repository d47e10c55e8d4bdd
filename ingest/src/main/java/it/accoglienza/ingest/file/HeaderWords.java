package it.accoglienza.ingest.file;

import it.accoglienza.ingest.file.cell.CellText;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings headers that differ by abbreviations and small words to one key: {@code Cod. centro} and {@code Codice del centro}. */
final class HeaderWords {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LEFT_OUT = Set.of(
            "di", "del", "della", "dello", "dei", "degli", "delle", "d", "dell", "il", "la", "in", "al", "eur", "euro",
            "n", "nr", "num", "numero", "the", "of", "number", "no");
    private static final Map<String, String> WHOLE_WORDS = Map.of(
            "cod",
            "codice",
            "ingr",
            "ingresso",
            "usc",
            "uscita",
            "pref",
            "prefettura",
            "cittad",
            "cittadinanza",
            "tip",
            "tipo",
            "prev",
            "previste",
            "prest",
            "prestate");

    private HeaderWords() {}

    /** Returns the key of a header, the words that say something without signs; empty if there are none. */
    static String key(String header) {
        return SEPARATORS
                .splitAsStream(header)
                .map(CellText::key)
                .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word))
                .map(word -> WHOLE_WORDS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
