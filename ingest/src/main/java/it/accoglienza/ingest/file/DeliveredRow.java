package it.accoglienza.ingest.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A row of a dataset as delivered, before its cells are read.
 *
 * @param line the line of the file, counted from 1
 * @param marks the rules that the row as a whole violates: {@link DeliveryRows#CELLS}, {@link DeliveryRows#STRAY_TEXT}, or those of {@link ReportLayoutReader}
 * @param cells one text for each field of the contract; empty if the file has no such column
 */
record DeliveredRow(long line, Set<String> marks, List<String> cells) {
    /** In a table of fewer columns a row may have one value. */
    private static final int SHORTEST = 3;

    static DeliveredRow of(TableRow row, int width, int[] columns) {
        if (width > SHORTEST
                && row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1) {
            return new DeliveredRow(
                    row.line(), Set.of(DeliveryRows.STRAY_TEXT), Collections.nCopies(columns.length, ""));
        }
        List<String> cells = new ArrayList<>(columns.length);
        for (int column : columns) {
            cells.add(row.cell(column));
        }
        return new DeliveredRow(row.line(), row.cells().size() == width ? Set.of() : Set.of(DeliveryRows.CELLS), cells);
    }
}
