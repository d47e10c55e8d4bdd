package it.accoglienza.ingest.identifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scans every header and cell of one file for direct identifiers and decides whether the file is refused.
 *
 * <p>Its report contains no text of the file: a declared column is given by the contract's header, any other one by its
 * position ({@code #3}), because the first line of a file without a header holds values.
 */
public final class IdentifierGate {
    /** The kind of values in a column; {@code TEXT} if it is not declared. An {@code EVENT_DATE} may not be 10 years old. */
    public enum Kind {
        EVENT_DATE,
        OTHER_DATE,
        NUMBER,
        TEXT
    }

    /**
     * A column of the file.
     *
     * @param declared whether the contract declares its header
     */
    public record Column(String header, boolean declared, Kind kind) {}

    private final List<IdentifierHit> headers = new ArrayList<>();
    private final List<ColumnScanner> columns;

    /**
     * Creates a gate for one file and scans its headers.
     *
     * @param period the first day of the file's period
     */
    public IdentifierGate(List<Column> header, LocalDate period) {
        IdentifierDetector identifiers = new IdentifierDetector(period);
        for (int i = 0; i < header.size(); i++) {
            scan(header.get(i), position(i), identifiers);
        }
        columns = Stream.concat(
                        IntStream.range(0, header.size()).mapToObj(i -> scanner(header.get(i), i, identifiers)),
                        Stream.of(new ColumnScanner(position(header.size()), Kind.TEXT, identifiers)))
                .toList();
    }

    private void scan(Column column, String position, IdentifierDetector identifiers) {
        if (column.declared()) {
            return;
        }
        for (IdentifierKind kind : identifiers.in(column.header(), Kind.TEXT)) {
            headers.add(new IdentifierHit(position, kind, 0));
        }
        Optional<String> word = IdentifierHeader.in(column.header());
        word.ifPresent(it -> headers.add(new IdentifierHit(position + " " + it, IdentifierKind.COLUMN_NAME, 0)));
    }

    private static ColumnScanner scanner(Column column, int index, IdentifierDetector identifiers) {
        return new ColumnScanner(column.declared() ? column.header() : position(index), column.kind(), identifiers);
    }

    private static String position(int index) {
        return "#" + (index + 1);
    }

    /**
     * Scans the cell of the next row in a column. Cells beyond the header count as one column.
     *
     * @param column counted from 0
     */
    public void scan(int column, String value) {
        columns.get(Math.min(column, columns.size() - 1)).scan(value);
    }

    /** Returns the identifiers found so far by column and kind, also if they do not suffice to refuse the file. */
    public List<IdentifierHit> hits() {
        return Stream.concat(headers.stream(), columns.stream().flatMap(ColumnScanner::hits))
                .toList();
    }

    /** Returns whether the identifiers found so far suffice to refuse the file. */
    public boolean refused() {
        long rows = columns.stream().mapToLong(ColumnScanner::rows).max().orElse(0);
        return !headers.isEmpty()
                || Arrays.stream(IdentifierKind.values()).anyMatch(kind -> kind.refuses(hits(kind), rows));
    }

    private long hits(IdentifierKind kind) {
        return columns.stream().mapToLong(column -> column.hits(kind)).sum();
    }
}
