package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.file.cell.CellMark;
import it.accoglienza.ingest.file.cell.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A record below the header.
 *
 * @param line the line of the file, counted from 1
 * @param cells without blank cells beyond the header's width
 */
record TableRow(long line, List<String> cells, Kind kind) {
    /** In a table of fewer columns a row may have one value. */
    private static final int SHORTEST = 3;

    private static final Set<String> TOTALS = Set.of(
            "totale", "totali", "totalecomplessivo", "totalegenerale", "total", "totals", "grandtotal", "somma", "sum");
    private static final Pattern TOTAL_OF_A_GROUP =
            Pattern.compile("(?:(?:sub|grand)[- ]?)?total[ei]?s?\\b.*|.*\\btotal[ei]?s?\\W*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("\\s*\\d{1,6}\\s*");
    private static final Pattern FIGURE = Pattern.compile("\\P{L}*|.*(?:€|EUR|euro).*", Pattern.CASE_INSENSITIVE);

    /** What a record is. */
    enum Kind {
        DATA,
        /** No cell has a text, as in a line of separators only. */
        BLANK,
        /** The first text says that the others are totals or subtotals. */
        TOTAL,
        /** The cells are those of the header, as programs repeat it on each page. */
        HEADER
    }

    static TableRow of(CsvRecord csv, List<String> headers) {
        List<String> cells = csv.getFields();
        int end = cells.size();
        while (end > headers.size() && cells.get(end - 1).isBlank()) {
            end--;
        }
        Kind kind = isHeader(cells, headers) ? Kind.HEADER : kind(cells);
        return new TableRow(csv.getStartingLineNumber(), cells.subList(0, end), kind);
    }

    private static boolean isHeader(List<String> cells, List<String> headers) {
        int width = Math.min(cells.size(), headers.size());
        return width > 1
                && cells.get(0).length() >= headers.get(0).length()
                && IntStream.range(0, width)
                        .allMatch(column -> CellText.plain(cells.get(column)).equals(headers.get(column)));
    }

    private static Kind kind(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = CellText.plain(cells.get(column));
            if (!text.isEmpty()) {
                return isTotal(text, cells.subList(column + 1, cells.size())) ? Kind.TOTAL : Kind.DATA;
            }
        }
        return Kind.BLANK;
    }

    /** {@code Totale}, or {@code Totale VI-01} and {@code VI-01 Total} before figures only: a name may have that word, too. */
    private static boolean isTotal(String text, List<String> others) {
        return mayBeTotal(text)
                && (TOTALS.contains(CellText.key(text))
                        || (TOTAL_OF_A_GROUP.matcher(text).matches()
                                && others.stream()
                                        .allMatch(cell -> FIGURE.matcher(cell).matches())));
    }

    /** Rules out almost all texts without a pattern. */
    private static boolean mayBeTotal(String text) {
        return text.length() > 2
                && ("gGtTsS".indexOf(text.charAt(0)) >= 0
                        || "aAeEiIlLsS.:".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /**
     * Returns whether the row is no record but a title, a note or a signature: one cell of more than three has a text, or two of
     * six or more.
     *
     * @param width the number of columns
     */
    boolean isNote(int width) {
        if (width <= SHORTEST || kind != Kind.DATA) {
            return false;
        }
        long filled = cells.stream().filter(cell -> !cell.isBlank()).limit(3).count();
        return filled == 1 || (filled == 2 && width >= 2 * SHORTEST);
    }

    /**
     * Returns the cells as the identifier gate scans them: without errors and ditto marks; of a row of totals without its label and
     * without whole numbers, which count the rows in any column.
     */
    List<String> scanned() {
        return kind == Kind.TOTAL ? withoutLabel() : withoutMarks();
    }

    private List<String> withoutMarks() {
        return cells.stream().noneMatch(CellMark::isMark)
                ? cells
                : cells.stream().map(cell -> CellMark.isMark(cell) ? "" : cell).toList();
    }

    private List<String> withoutLabel() {
        List<String> others = new ArrayList<>(cells.stream()
                .map(cell -> COUNT.matcher(cell).matches() ? "" : cell)
                .toList());
        others.set(
                IntStream.range(0, cells.size())
                        .filter(column -> !CellText.plain(cells.get(column)).isEmpty())
                        .findFirst()
                        .orElseThrow(),
                "");
        return others;
    }

    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
