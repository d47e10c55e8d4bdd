package it.accoglienza.ingest.identifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks at every cell of one file and says whether the whole file must be refused because it names persons.
 *
 * <p>What it reports never holds anything that the file says: a declared column goes by the contract's header, any
 * other by its position ({@code #3}), since the first line of a file without a header holds values.
 */
public final class IdentifierGate {
    /** What a column holds; {@code TEXT} when it is not declared. An {@code EVENT_DATE} may not be 10 years old. */
    public enum Kind {
        EVENT_DATE,
        OTHER_DATE,
        NUMBER,
        TEXT
    }

    /** A column as the file and its contract name it. */
    public record Column(String header, boolean declared, Kind kind) {}

    private final List<IdentifierHit> headers = new ArrayList<>();
    private final List<ColumnScanner> columns;

    /** A gate for one file, told its header and the first day of the period that it reports on. */
    public IdentifierGate(List<Column> header, LocalDate period) {
        IdentifierDetector identifiers = new IdentifierDetector(period);
        for (int i = 0; i < header.size(); i++) {
            judge(header.get(i), place(i), identifiers);
        }
        columns = Stream.concat(
                        IntStream.range(0, header.size()).mapToObj(i -> watched(header.get(i), i, identifiers)),
                        Stream.of(new ColumnScanner(place(header.size()), Kind.TEXT, identifiers)))
                .toList();
    }

    private void judge(Column column, String place, IdentifierDetector identifiers) {
        if (column.declared()) {
            return;
        }
        for (IdentifierKind kind : identifiers.in(column.header(), Kind.TEXT)) {
            headers.add(new IdentifierHit(place, kind, 0));
        }
        Optional<String> word = IdentifierHeader.in(column.header());
        word.ifPresent(it -> headers.add(new IdentifierHit(place + " " + it, IdentifierKind.COLUMN_NAME, 0)));
    }

    private static ColumnScanner watched(Column column, int index, IdentifierDetector identifiers) {
        return new ColumnScanner(column.declared() ? column.header() : place(index), column.kind(), identifiers);
    }

    private static String place(int index) {
        return "#" + (index + 1);
    }

    /** Looks at the cell of the next row in a column, counted from 0; cells beyond the header count as one column. */
    public void look(int column, String value) {
        columns.get(Math.min(column, columns.size() - 1)).look(value);
    }

    /** What was found so far, by column and kind; see {@link #refused()} for whether it is too much. */
    public List<IdentifierHit> hits() {
        return Stream.concat(headers.stream(), columns.stream().flatMap(ColumnScanner::hits))
                .toList();
    }

    public boolean refused() {
        long rows = columns.stream().mapToLong(ColumnScanner::rows).max().orElse(0);
        return !headers.isEmpty()
                || Arrays.stream(IdentifierKind.values()).anyMatch(kind -> kind.refuses(hits(kind), rows));
    }

    private long hits(IdentifierKind kind) {
        return columns.stream().mapToLong(column -> column.hits(kind)).sum();
    }
}
