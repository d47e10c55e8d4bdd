package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.Delivery.TableSummary;
import it.accoglienza.ingest.identifier.IdentifierGate;
import it.accoglienza.ingest.identifier.IdentifierHit;
import it.accoglienza.ingest.identifier.IdentifierKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a file: searches identifiers, counts rows and equivalence classes, computes the fingerprint. */
final class FileScan {
    /** Limit of the rows: more than a month of attendance of all prefectures. */
    static final long MOST_ROWS = 5_000_000;

    private final ContractMatch match;
    private final HeaderMapping headers;
    private final IdentifierGate gate;
    private final Map<List<String>, Integer> classes = new HashMap<>();
    private final TableFingerprint fingerprint;
    private final LeadPrefectures leads;
    private final int[] pseudonyms;
    private final BitSet filled = new BitSet();
    private final ColumnValues undeclared;
    private boolean totals;
    private boolean sample;
    private long rows;
    private long blankRows;
    private long firstBlank;
    private long otherLeads;
    private long firstOtherLead;

    FileScan(ContractMatch match, Contracts contracts) {
        this.match = match;
        this.leads = new LeadPrefectures(match, contracts);
        this.headers = new HeaderMapping(match);
        this.undeclared = new ColumnValues(contracts);
        this.pseudonyms = headers.pseudonyms();
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
        try {
            match.table().titles().forEach(this::scanTitle);
            Iterator<CsvRecord> records = match.table().records();
            while (records.hasNext()) {
                TableRow row = TableRow.of(records.next(), match.table().headers());
                if (row.kind() != TableRow.Kind.HEADER) {
                    scan(row);
                }
                count(row, quasi);
                if (rows > MOST_ROWS) {
                    throw new FileRefusedException(Issue.file("too_many_rows"));
                }
            }
        } catch (CsvParseException e) {
            throw new FileRefusedException(Issue.file("quotes"));
        }
    }

    /** The mark of invented data counts as content: the same rows without it are another delivery. */
    private void scanTitle(CsvRecord title) {
        gate.scanNote(title.getStartingLineNumber(), title.getFields());
        if (SampleTitle.isIn(title.getFields())) {
            sample = true;
            fingerprint.add(List.of(SampleTitle.TEXT));
        }
    }

    /**
     * Passes a row to the identifier gate; a text in a column of pseudonyms may be a name, also if it is the only one of its row.
     * Rejects a cell with a line break: no dataset has multi-line values, so a break means an unclosed quote.
     */
    private void scan(TableRow row) throws FileRefusedException {
        List<String> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).indexOf('\n') >= 0) {
                throw new FileRefusedException(Issue.file("quotes"));
            }
            if (!filled.get(column) && !cells.get(column).isBlank()) {
                filled.set(column);
            }
            if (headers.isUndeclared(column)) {
                undeclared.add(column, cells.get(column));
            }
        }
        if (row.isNote(match.table().headers().size())
                && Arrays.stream(pseudonyms).allMatch(column -> row.cell(column).isBlank())) {
            gate.scanNote(row.line(), cells);
        } else {
            gate.scanRow(row.line(), row.scanned());
        }
    }

    private void count(TableRow row, int[] quasi) {
        switch (row.kind()) {
            case BLANK, HEADER -> {
                blankRows++;
                firstBlank = firstBlank == 0 ? row.line() : firstBlank;
            }
            case TOTAL -> totals = true;
            case DATA -> {
                if (leads.isOthers(row)) {
                    otherLeads++;
                    firstOtherLead = firstOtherLead == 0 ? row.line() : firstOtherLead;
                    return;
                }
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
        return new TableSummary(
                match.layout() == null ? rows : 0, rows == 0 ? "" : fingerprint.text(), anonymity(), sample);
    }

    private @Nullable KAnonymity anonymity() {
        return classes.isEmpty() ? null : KAnonymity.of(classes.values());
    }

    /** Returns why the file is refused: headers, then direct identifiers; empty if it is accepted. */
    List<Issue> issues() {
        Stream<Issue> identifiers = gate.refused() ? gate.hits().stream().flatMap(FileScan::issues) : Stream.empty();
        BitSet judged = (BitSet) filled.clone();
        judged.andNot(gate.announcing()); // refused for what they announce, not for being undeclared
        return Stream.concat(headers.issues(judged, undeclared).stream(), identifiers)
                .toList();
    }

    /** One issue for the column, and one for each line that the hit gives. */
    private static Stream<Issue> issues(IdentifierHit hit) {
        String rule = rule(hit.kind());
        return Stream.concat(
                Stream.of(new Issue(rule, hit.header(), 0, hit.rows())),
                hit.lines().stream().map(line -> new Issue(rule, hit.header(), line, 0)));
    }

    /** The kinds with an advice of their own have a rule of their own. */
    private static String rule(IdentifierKind kind) {
        return switch (kind) {
            case OLD_EVENT -> "old_event";
            case PSEUDONYM_FORM -> "pseudonym_form";
            case COLUMN_NAME -> "identifier_column";
            case NOTES_COLUMN -> "notes_column";
            case TAX_CODE,
                    RESIDENCE_PERMIT,
                    EMAIL,
                    IBAN,
                    FULL_DATE,
                    HASH,
                    COORDINATES,
                    PHONE,
                    TAX_NUMBER,
                    PSEUDONYM_NAMES -> "identifier:" + kind.name();
        };
    }

    /** Returns what was passed over in an accepted file: columns and rows without a text, rows of totals. */
    List<Issue> remarks() {
        List<Issue> remarks = new ArrayList<>(headers.remarks(filled));
        if (blankRows > 0) {
            remarks.add(new Issue("blank_rows", "", firstBlank, blankRows));
        }
        if (otherLeads > 0) {
            remarks.add(new Issue("other_lead", "", firstOtherLead, otherLeads));
        }
        return remarks;
    }

    /** Returns whether the file has rows of totals. */
    boolean hasTotals() {
        return totals;
    }
}
