package it.accoglienza.ingest;

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
final class IdentifierGate {
    /** What a column holds; {@code TEXT} when it is not declared. An {@code EVENT_DATE} may not be 10 years old. */
    enum Kind {
        EVENT_DATE,
        OTHER_DATE,
        NUMBER,
        TEXT
    }

    /** A column as the file and its contract name it. */
    record Column(String header, boolean declared, Kind kind) {}

    /**
     * An identifier met in a column, certain or below the threshold.
     *
     * @param header the declared header, or the position ({@code #3}) with the words that announce an identifier
     * @param rows how many rows hold it; 0 when it is the header itself
     */
    record Finding(String header, IdentifierKind kind, long rows) {}

    private final List<Finding> headers = new ArrayList<>();
    private final List<WatchedColumn> columns;

    /** A gate for one file, told its header and the first day of the period that it reports on. */
    IdentifierGate(List<Column> header, LocalDate period) {
        Identifiers identifiers = new Identifiers(period);
        for (int i = 0; i < header.size(); i++) {
            judge(header.get(i), place(i), identifiers);
        }
        columns = Stream.concat(
                        IntStream.range(0, header.size()).mapToObj(i -> watched(header.get(i), i, identifiers)),
                        Stream.of(new WatchedColumn(place(header.size()), Kind.TEXT, identifiers)))
                .toList();
    }

    private void judge(Column column, String place, Identifiers identifiers) {
        if (column.declared()) {
            return;
        }
        for (IdentifierKind kind : identifiers.in(column.header(), Kind.TEXT)) {
            headers.add(new Finding(place, kind, 0));
        }
        Optional<String> word = AnnouncingName.in(column.header());
        word.ifPresent(it -> headers.add(new Finding(place + " " + it, IdentifierKind.COLUMN_NAME, 0)));
    }

    private static WatchedColumn watched(Column column, int index, Identifiers identifiers) {
        return new WatchedColumn(column.declared() ? column.header() : place(index), column.kind(), identifiers);
    }

    private static String place(int index) {
        return "#" + (index + 1);
    }

    /** Looks at the cell of the next row in a column, counted from 0; cells beyond the header count as one column. */
    void look(int column, String value) {
        columns.get(Math.min(column, columns.size() - 1)).look(value);
    }

    /** What was found so far, by column and kind; see {@link #refused()} for whether it is too much. */
    List<Finding> findings() {
        return Stream.concat(headers.stream(), columns.stream().flatMap(WatchedColumn::findings))
                .toList();
    }

    boolean refused() {
        long rows = columns.stream().mapToLong(WatchedColumn::rows).max().orElse(0);
        return !headers.isEmpty()
                || Arrays.stream(IdentifierKind.values()).anyMatch(kind -> kind.refuses(hits(kind), rows));
    }

    private long hits(IdentifierKind kind) {
        return columns.stream().mapToLong(column -> column.hits(kind)).sum();
    }
}
