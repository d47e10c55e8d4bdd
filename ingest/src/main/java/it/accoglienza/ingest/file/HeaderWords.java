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
    private static final Map<String, String> WHOLE_WORDS = Map.ofEntries(
            Map.entry("cod", "codice"),
            Map.entry("ingr", "ingresso"),
            Map.entry("usc", "uscita"),
            Map.entry("pref", "prefettura"),
            Map.entry("cittad", "cittadinanza"),
            Map.entry("tip", "tipo"),
            Map.entry("prev", "previste"),
            Map.entry("prest", "prestate"),
            Map.entry("provincia", "prefettura"),
            Map.entry("tipologia", "tipo"),
            Map.entry("decorrenza", "inizio"),
            Map.entry("scadenza", "fine"));

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
