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
