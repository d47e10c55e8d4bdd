package it.accoglienza.ingest.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes that a column may hold, each with its label in both languages.
 *
 * @param codes in the order that readers see them
 */
public record CodeList(String name, List<Code> codes) implements Serializable {

    /** A code, its label, and other spellings that published sources use for it. */
    public record Code(String code, Localized label, List<String> also) implements Serializable {}

    static CodeList of(String name, List<Map<String, String>> rows) {
        List<Code> codes = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String also = row.getOrDefault("also", "");
            codes.add(new Code(
                    row.getOrDefault("code", ""),
                    new Localized(row.getOrDefault("label_it", ""), row.getOrDefault("label_en", "")),
                    also.isEmpty() ? List.of() : List.of(also.split("\\|"))));
        }
        return new CodeList(name, List.copyOf(codes));
    }

    /** Every code alone. */
    public List<String> values() {
        return codes.stream().map(Code::code).toList();
    }

    /** Other spelling to code. */
    public Map<String, String> spellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        codes.forEach(code -> code.also().forEach(spelling -> spellings.put(spelling, code.code())));
        return spellings;
    }
}
