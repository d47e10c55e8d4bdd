package it.accoglienza.ingest.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.KAnonymity;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a report in JSON: {@code {"format": "accoglienza-report/1", "files": [...], "ignored": [...]}}. The properties are
 * those of these records in snake_case, in their order; each is always present. A change that is not an addition gets another
 * number in {@code format}.
 *
 * @param format {@link #FORMAT}
 * @param files in the order of the source folder
 * @param ignored paths of the files that are not deliveries
 */
public record ReportDocument(String format, List<FileRecord> files, List<String> ignored) {
    /** The name and version of this shape. */
    static final String FORMAT = "accoglienza-report/1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /**
     * One file.
     *
     * @param file path relative to the source folder
     * @param dataset empty, as prefecture and period, if the file was refused before it was recognised
     * @param prefecture {@code IT} for a dataset of the Ministry
     * @param period {@code 2024-03} or {@code 2024-Q1}; empty for a dataset of the Ministry
     * @param state {@code received}, {@code partial}, {@code superseded}, {@code held}, {@code refused}, {@code known},
     *     {@code arriving} or {@code unreadable}; in a check {@code valid} and {@code partly_valid} in place of the first two
     * @param accepted number of accepted rows, the flagged ones among them
     * @param anonymity null if no row was accepted or the file has no quasi-identifiers; the shares are between 0 and 1
     * @param findings remarks last
     */
    public record FileRecord(
            String file,
            String dataset,
            String prefecture,
            String period,
            String state,
            long accepted,
            long rejected,
            long flagged,
            @Nullable KAnonymity anonymity,
            List<FindingRecord> findings) {}

    /**
     * A violated rule in one file.
     *
     * @param rule a code of the list {@code rule} or the name of a check of the dataset, the same in all versions and languages;
     *     a detail follows after a colon ({@code identifier:EMAIL})
     * @param severity {@code file} (file not accepted), {@code rows} (rows rejected), {@code flag} or {@code remark}
     * @param column the headers of the columns, joined by a comma; {@code #7 (G)} for the seventh column if its header is not
     *     declared; empty for the file as a whole
     * @param rows number of rows concerned, 0 if it is about the file or a column as a whole
     * @param places the first 20 rows, of a flag the first three
     * @param message what is wrong
     * @param action what to do, null for a remark
     */
    public record FindingRecord(
            String rule,
            String severity,
            String column,
            long rows,
            List<PlaceRecord> places,
            Localized message,
            @Nullable Localized action) {}

    /**
     * A row.
     *
     * @param line the line of the file, counted from 1; 0 for a flagged row
     * @param cells of a flagged row the cells that identify it and those of the rule, by header, except personal data
     */
    public record PlaceRecord(long line, SortedMap<String, String> cells) {}

    /** Returns the report as JSON text. */
    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of texts and numbers is always JSON", e);
        }
    }
}
