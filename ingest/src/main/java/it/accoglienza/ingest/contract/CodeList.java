package it.accoglienza.ingest.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes that a column may hold, each with its label in both languages.
 *
 * @param codes in the order in which readers see them
 */
public record CodeList(String name, List<Code> codes) implements Serializable {

    /**
     * A code and its label.
     *
     * @param also other spellings of the code in published sources
     */
    public record Code(String code, Localized label, List<String> also) implements Serializable {}

    /** Parses a CSV text with the columns {@code code,label_it,label_en} and, optionally, {@code also} (separated by {@code |}). */
    static CodeList of(String name, String csv) {
        return new CodeList(
                name,
                CsvReader.builder().ofNamedCsvRecord(csv).stream()
                        .map(CodeList::code)
                        .toList());
    }

    private static Code code(NamedCsvRecord row) {
        String also = row.findField("also").orElse("");
        return new Code(
                row.getField("code"),
                new Localized(row.getField("label_it"), row.getField("label_en")),
                also.isEmpty() ? List.of() : List.of(also.split("\\|", -1)));
    }

    /** Returns the codes without labels. */
    public List<String> values() {
        return codes.stream().map(Code::code).toList();
    }

    /** Returns the code of each other spelling. */
    public Map<String, String> spellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        codes.forEach(code -> code.also().forEach(spelling -> spellings.put(spelling, code.code())));
        return spellings;
    }
}
