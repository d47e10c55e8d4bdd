package it.accoglienza.ingest.file.cell;

import it.accoglienza.ingest.contract.CodeList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the code that a text stands for: the code itself, its Italian or English label or another declared spelling, in any
 * case, with or without accents and signs. A text that two codes have in common stands for none.
 */
public final class CodeText {
    /** By list: the keys of a long list take longer to compute than a small file to read. */
    private static final Map<CodeList, CodeText> CACHE = new ConcurrentHashMap<>();

    private final Set<String> codes;
    private final Map<String, String> byKey = new HashMap<>();

    /** Returns the search for the codes of a list. */
    public static CodeText of(CodeList list) {
        return CACHE.computeIfAbsent(list, CodeText::new);
    }

    private CodeText(CodeList list) {
        this.codes = new HashSet<>(list.values());
        Set<String> shared = new HashSet<>();
        list.codes().forEach(code -> put(code.code(), code.code(), shared));
        list.codes().forEach(code -> {
            put(code.label().it(), code.code(), shared);
            put(code.label().en(), code.code(), shared);
            code.also().forEach(spelling -> put(spelling, code.code(), shared));
        });
        byKey.keySet().removeAll(shared);
    }

    private void put(String spelling, String code, Set<String> shared) {
        String key = CellText.key(spelling);
        String earlier = byKey.putIfAbsent(key, code);
        if (earlier != null && !earlier.equals(code) && !isCode(key, earlier)) {
            shared.add(key);
        }
    }

    /** A code comes before the labels of other codes that are written like it. */
    private static boolean isCode(String key, String code) {
        return CellText.key(code).equals(key);
    }

    /** Returns the code that a text stands for, empty if there is none. */
    public Optional<String> parse(String text) {
        return codes.contains(text) ? Optional.of(text) : Optional.ofNullable(byKey.get(CellText.key(text)));
    }
}
