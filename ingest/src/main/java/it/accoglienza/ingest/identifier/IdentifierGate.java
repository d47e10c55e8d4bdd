package it.accoglienza.ingest.identifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scans every header and cell of one file for direct identifiers and decides whether the file is refused.
 *
 * <p>Its report contains no text of the file: a declared column is given by the contract's header, any other one by its
 * position ({@code #3}), because the first line of a file without a header holds values.
 */
public final class IdentifierGate {
    /**
     * The kind of values in a column; {@code TEXT} if it is not declared. An {@code EVENT_DATE}, the date of an event in a
     * person's life, may not be 10 years old; a file with such a column is about persons. A {@code NOTE} is a text beside the rows, in which
     * younger dates are those of the file, as in a {@code NUMBER}, which spreadsheets take for a date. An {@code IGNORED} column is not scanned.
     */
    public enum Kind {
        EVENT_DATE,
        OTHER_DATE,
        NUMBER,
        TEXT,
        NOTE,
        PSEUDONYM,
        IGNORED
    }

    /**
     * A column of the file.
     *
     * @param declared whether the contract declares its header
     * @param form the regular expression of its pseudonyms, null if it has none
     */
    public record Column(
            String header,
            boolean declared,
            Kind kind,
            @Nullable String form) {
        public Column {
            if ((kind == Kind.PSEUDONYM) != (form != null)) {
                throw new IllegalArgumentException(
                        "column '%s': a pseudonym must have a pattern, and no other kind may".formatted(header));
            }
        }

        /** A column without pseudonyms. */
        public Column(String header, boolean declared, Kind kind) {
            this(header, declared, kind, null);
        }
    }

    private final List<IdentifierHit> headers = new ArrayList<>();
    private final List<ColumnScanner> columns;
    private final ColumnScanner notes;
    private final BitSet announcing = new BitSet();
    private final SplitTaxCode split;
    private final boolean persons;
    private long rows;

    /**
     * Creates a gate for one file and scans its headers.
     *
     * @param period the first day of the file's period
     */
    public IdentifierGate(List<Column> header, LocalDate period) {
        IdentifierDetector identifiers = new IdentifierDetector(period);
        List<Column> all = new ArrayList<>(header);
        all.add(new Column("", false, Kind.TEXT));
        columns = IntStream.range(0, all.size())
                .mapToObj(i -> new ColumnScanner(name(all.get(i), i), all.get(i), identifiers))
                .toList();
        notes = new ColumnScanner("", new Column("", true, Kind.NOTE), identifiers);
        split = new SplitTaxCode(all);
        persons = header.stream().anyMatch(column -> column.kind() == Kind.EVENT_DATE);
        for (int i = 0; i < header.size(); i++) {
            scanHeader(header.get(i), i);
        }
    }

    private static String name(Column column, int index) {
        return column.declared() ? column.header() : position(index);
    }

    private static String position(int index) {
        return "#" + (index + 1);
    }

    private void scanHeader(Column column, int index) {
        if (column.declared()) {
            return;
        }
        String position = position(index);
        for (IdentifierKind kind : IdentifierDetector.in(column.header())) {
            headers.add(new IdentifierHit(position, kind, 0));
        }
        Optional<String> word = IdentifierHeader.in(column.header());
        announcing.set(index, word.isPresent());
        word.ifPresent(it -> headers.add(new IdentifierHit(position + " " + it, IdentifierHeader.kind(it), 0)));
    }

    /**
     * Scans the cells of the next row. Cells beyond the header count as one column.
     *
     * @param line the row's line in the file, counted from 1
     */
    public void scanRow(long line, List<String> cells) {
        rows++;
        for (int i = 0; i < cells.size(); i++) {
            columns.get(Math.min(i, columns.size() - 1)).scan(line, cells.get(i));
        }
        int first = split.find(cells);
        if (first >= 0) {
            columns.get(first).count(IdentifierKind.TAX_CODE, line);
        }
    }

    /**
     * Scans a line that is no row, such as a title or a signature.
     *
     * @param line the line in the file, counted from 1
     */
    public void scanNote(long line, List<String> cells) {
        notes.scan(line, String.join(" ", cells));
    }

    /** Returns the undeclared columns whose header indicates an identifier, counted from 0. */
    public BitSet announcing() {
        return (BitSet) announcing.clone();
    }

    /** Returns the identifiers found so far by column and kind, also if they do not suffice to refuse the file. */
    public List<IdentifierHit> hits() {
        return Stream.concat(
                        headers.stream(),
                        Stream.concat(columns.stream(), Stream.of(notes)).flatMap(ColumnScanner::hits))
                .toList();
    }

    /** Returns whether the identifiers found so far suffice to refuse the file. */
    public boolean refused() {
        List<IdentifierHit> hits = hits();
        return Arrays.stream(IdentifierKind.values()).anyMatch(kind -> refuses(kind, hits));
    }

    /** In a dataset of persons one numeric tax code refuses: elsewhere it may be the VAT number of a managing body. */
    private boolean refuses(IdentifierKind kind, List<IdentifierHit> hits) {
        List<IdentifierHit> found =
                hits.stream().filter(hit -> hit.kind() == kind).toList();
        long total = found.stream().mapToLong(IdentifierHit::rows).sum();
        return found.stream().anyMatch(hit -> hit.rows() == 0)
                || kind.refuses(total, rows)
                || (kind == IdentifierKind.TAX_NUMBER && !found.isEmpty() && persons);
    }
}
