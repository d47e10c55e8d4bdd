package it.accoglienza.ingest.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.file.cell.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A record below the header.
 *
 * @param line the line of the file, counted from 1
 * @param cells without blank cells beyond the header's width
 */
record TableRow(long line, List<String> cells, Kind kind) {
    private static final Set<String> TOTALS = Set.of(
            "totale", "totali", "totalecomplessivo", "totalegenerale", "total", "totals", "grandtotal", "somma", "sum");

    /** What a record is. */
    enum Kind {
        DATA,
        /** No cell has a text, as in a line of separators only. */
        BLANK,
        /** The first text says that the others are totals. */
        TOTAL
    }

    static TableRow of(CsvRecord csv, int width) {
        List<String> cells = csv.getFields();
        int end = cells.size();
        while (end > width && cells.get(end - 1).isBlank()) {
            end--;
        }
        return new TableRow(csv.getStartingLineNumber(), cells.subList(0, end), kind(cells));
    }

    private static Kind kind(List<String> cells) {
        for (String cell : cells) {
            String text = CellText.plain(cell);
            if (!text.isEmpty()) {
                return isTotal(text) ? Kind.TOTAL : Kind.DATA;
            }
        }
        return Kind.BLANK;
    }

    private static boolean isTotal(String text) {
        return "tTsS".indexOf(text.charAt(0)) >= 0 && TOTALS.contains(CellText.key(text));
    }

    /** Returns the cells, of a row of totals without its label. */
    List<String> withoutLabel() {
        if (kind != Kind.TOTAL) {
            return cells;
        }
        List<String> others = new ArrayList<>(cells);
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
