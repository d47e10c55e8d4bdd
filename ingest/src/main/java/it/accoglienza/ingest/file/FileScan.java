package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.file.Delivery.TableSummary;
import it.accoglienza.ingest.identifier.IdentifierGate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a file: searches identifiers, counts rows and equivalence classes, computes the fingerprint. */
final class FileScan {
    private final ContractMatch match;
    private final HeaderMapping headers;
    private final IdentifierGate gate;
    private final Map<List<String>, Integer> classes = new HashMap<>();
    private final TableFingerprint fingerprint;
    private final BitSet filled = new BitSet();
    private boolean totals;
    private long rows;
    private long blankRows;
    private long firstBlank;

    FileScan(ContractMatch match) {
        this.match = match;
        this.headers = new HeaderMapping(match);
        this.fingerprint = new TableFingerprint(headers.periodIndex());
        this.gate = new IdentifierGate(
                headers.gateColumns(),
                match.period() == null ? LocalDate.EPOCH : match.period().start());
    }

    /**
     * Reads all records below the header.
     *
     * @throws FileRefusedException if a quote is misplaced or never closed
     */
    void read() throws FileRefusedException {
        int[] quasi = headers.quasiIdentifiers();
        int width = match.table().headers().size();
        try {
            Iterator<CsvRecord> records = match.table().records();
            while (records.hasNext()) {
                TableRow row = TableRow.of(records.next(), width);
                scan(row.cells());
                count(row, quasi);
            }
        } catch (CsvParseException e) {
            throw new FileRefusedException(Issue.file("quotes"));
        }
    }

    /** Rejects a cell with a line break: no dataset has multi-line values, so a break means an unclosed quote. */
    private void scan(List<String> cells) throws FileRefusedException {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.indexOf('\n') >= 0) {
                throw new FileRefusedException(Issue.file("quotes"));
            }
            if (!headers.ignored(column)) {
                gate.scan(column, cell);
            }
            if (!filled.get(column) && !cell.isBlank()) {
                filled.set(column);
            }
        }
    }

    private void count(TableRow row, int[] quasi) {
        switch (row.kind()) {
            case BLANK -> {
                blankRows++;
                firstBlank = firstBlank == 0 ? row.line() : firstBlank;
            }
            case TOTAL -> totals = true;
            case DATA -> {
                fingerprint.add(row.cells());
                rows++;
                if (quasi.length > 0) {
                    classes.merge(classOf(row, quasi), 1, Integer::sum);
                }
            }
        }
    }

    /** The quasi-identifiers of a row; a missing one counts as a value of its own. */
    private static List<String> classOf(TableRow row, int[] quasi) {
        List<String> values = new ArrayList<>(quasi.length);
        for (int column : quasi) {
            values.add(row.cell(column).strip());
        }
        return values;
    }

    TableSummary table() {
        return new TableSummary(match.layout() == null ? rows : 0, rows == 0 ? "" : fingerprint.text(), anonymity());
    }

    private @Nullable KAnonymity anonymity() {
        return classes.isEmpty() ? null : KAnonymity.of(classes.values());
    }

    /** Returns why the file is refused: headers, then direct identifiers; empty if it is accepted. */
    List<Issue> issues() {
        Stream<Issue> identifiers = gate.refused()
                ? gate.hits().stream()
                        .map(hit -> new Issue("identifier:" + hit.kind().name(), hit.header(), 0, hit.rows()))
                : Stream.empty();
        return Stream.concat(headers.issues(filled).stream(), identifiers).toList();
    }

    /** Returns what was passed over in an accepted file: columns and rows without a text, rows of totals. */
    List<Issue> remarks() {
        List<Issue> remarks = new ArrayList<>(headers.remarks(filled));
        if (blankRows > 0) {
            remarks.add(new Issue("blank_rows", "", firstBlank, blankRows));
        }
        return remarks;
    }

    /** Returns whether the file has rows of totals. */
    boolean hasTotals() {
        return totals;
    }
}
