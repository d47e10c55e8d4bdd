package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.file.Delivery.TableSummary;
import it.accoglienza.ingest.identifier.IdentifierGate;
import it.accoglienza.ingest.identifier.IdentifierHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a file: searches identifiers, counts rows and equivalence classes, computes the fingerprint. */
final class FileScan {
    private final HeaderMapping headers;
    private final boolean byLayout;
    private final IdentifierGate gate;
    private final Map<List<String>, Integer> classes = new HashMap<>();
    private final TableFingerprint fingerprint;
    private long rows;

    FileScan(HeaderMapping headers, ContractMatch match) {
        this.headers = headers;
        this.byLayout = match.layout() != null;
        this.fingerprint = new TableFingerprint(headers.periodIndex());
        this.gate = new IdentifierGate(
                headers.gateColumns(),
                match.period() == null ? LocalDate.EPOCH : match.period().start());
    }

    /**
     * Reads all records; the first one is the header.
     *
     * @throws FileRefusedException if a quote is misplaced or never closed
     */
    void read(Iterator<CsvRecord> records) throws FileRefusedException {
        int[] quasi = headers.quasiIdentifiers();
        try {
            records.next();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                List<String> cells = record.getFields();
                rejectLineBreaks(cells);
                gate.scanRow(record.getStartingLineNumber(), cells);
                fingerprint.add(cells);
                rows++;
                if (quasi.length > 0) {
                    classes.merge(classOf(cells, quasi), 1, Integer::sum);
                }
            }
        } catch (CsvParseException e) {
            throw new FileRefusedException(Issue.file("quotes"));
        }
    }

    /** Rejects a cell with a line break: no dataset has multi-line values, so a break means an unclosed quote. */
    private static void rejectLineBreaks(List<String> cells) throws FileRefusedException {
        for (String cell : cells) {
            if (cell.indexOf('\n') >= 0) {
                throw new FileRefusedException(Issue.file("quotes"));
            }
        }
    }

    /** The quasi-identifiers of a row; a missing one counts as a value of its own. */
    private static List<String> classOf(List<String> cells, int[] quasi) {
        List<String> values = new ArrayList<>(quasi.length);
        for (int column : quasi) {
            values.add(column < cells.size() ? cells.get(column).strip() : "");
        }
        return values;
    }

    TableSummary table() {
        return new TableSummary(byLayout ? 0 : rows, rows == 0 ? "" : fingerprint.text(), anonymity());
    }

    private @Nullable KAnonymity anonymity() {
        return classes.isEmpty() ? null : KAnonymity.of(classes.values());
    }

    /** The direct identifiers found, if they are enough to refuse the file. */
    List<Issue> identifiers() {
        return gate.refused() ? gate.hits().stream().flatMap(FileScan::issues).toList() : List.of();
    }

    /** One issue for the column, and one for each line that the hit gives. */
    private static Stream<Issue> issues(IdentifierHit hit) {
        String rule = "identifier:" + hit.kind().name();
        return Stream.concat(
                Stream.of(new Issue(rule, hit.header(), 0, hit.rows())),
                hit.lines().stream().map(line -> new Issue(rule, hit.header(), line, 0)));
    }
}
