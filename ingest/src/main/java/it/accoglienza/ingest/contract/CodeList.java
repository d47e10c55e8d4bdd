package it.accoglienza.ingest.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes that a column may hold, each with its label in both languages.
 *
 * @param codes in the order in which readers see them
 */
public record CodeList(String name, List<Code> codes) implements Serializable {

    /**
     * A code and its label.
     *
     * @param also other spellings of the code in deliveries and published sources
     * @param validity the time in which deliveries may use it
     * @param lead the prefecture that leads the project of this code, null if none is declared
     * @param reportsOnly whether only the Ministry's reports use it, so that templates do not offer it
     */
    public record Code(
            String code,
            Localized label,
            List<String> also,
            Validity validity,
            @Nullable String lead,
            boolean reportsOnly)
            implements Serializable {

        /** Creates a code that is always in use. */
        public Code(String code, Localized label, List<String> also) {
            this(code, label, also, new Validity(null, null), null, false);
        }
    }

    /**
     * Parses a CSV text with the columns {@code code,label_it,label_en} and, optionally, {@code also} (separated by {@code |}),
     * {@code valid_from} and {@code valid_to} (days), {@code lead} and {@code reports_only}.
     */
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
                also.isEmpty() ? List.of() : List.of(also.split("\\|", -1)),
                new Validity(day(row, "valid_from"), day(row, "valid_to")),
                row.findField("lead").filter(lead -> !lead.isEmpty()).orElse(null),
                row.findField("reports_only").filter("true"::equals).isPresent());
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String column) {
        return row.findField(column)
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .orElse(null);
    }

    /** Returns the codes that a delivery of a period may use. */
    public CodeList in(@Nullable DeliveryPeriod period) {
        return new CodeList(
                name,
                codes.stream().filter(code -> code.validity().includes(period)).toList());
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
