package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.identifier.IdentifierGate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over the records of a file: what the gate sees, how many they are, their classes, their fingerprint. */
final class FileScan {
    private final HeaderMapping columns;
    private final IdentifierGate gate;
    private final Map<List<String>, Integer> classes = new HashMap<>();
    private final TableFingerprint fingerprint;
    private long rows;

    FileScan(HeaderMapping columns, ContractMatch what) {
        this.columns = columns;
        this.fingerprint = new TableFingerprint(columns.period());
        this.gate = new IdentifierGate(
                columns.watched(),
                what.period() == null ? LocalDate.EPOCH : what.period().start());
    }

    void read(Iterator<CsvRecord> records) throws FileRefusedException {
        int[] quasi = columns.quasi();
        try {
            records.next();
            while (records.hasNext()) {
                List<String> cells = records.next().getFields();
                look(cells);
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

    /** No cell holds a line's end: where one does, a quote was left open and has swallowed the lines that follow. */
    private void look(List<String> cells) throws FileRefusedException {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).indexOf('\n') >= 0) {
                throw new FileRefusedException(Issue.file("quotes"));
            }
            if (!columns.readOver(column)) {
                gate.look(column, cells.get(column));
            }
        }
    }

    /** The quasi-identifiers of a row; an absent one is a category of its own. */
    private static List<String> classOf(List<String> cells, int[] quasi) {
        List<String> values = new ArrayList<>(quasi.length);
        for (int column : quasi) {
            values.add(column < cells.size() ? cells.get(column).strip() : "");
        }
        return values;
    }

    long rows() {
        return rows;
    }

    String content() {
        return rows == 0 ? "" : fingerprint.text();
    }

    @Nullable
    KAnonymity anonymity() {
        return classes.isEmpty() ? null : KAnonymity.of(classes.values());
    }

    List<Issue> identifiers() {
        return gate.refused()
                ? gate.hits().stream()
                        .map(found -> new Issue("identifier:" + found.kind().name(), found.header(), 0, found.rows()))
                        .toList()
                : List.of();
    }
}
