package it.accoglienza.ingest.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A row of a dataset as delivered, before its cells are read.
 *
 * @param line the line of the file, counted from 1
 * @param marks the rules that the row as a whole violates: {@link DeliveryRows#BROKEN} or those of {@link ReportLayoutReader}
 * @param cells one text for each field of the contract; empty if the file has no such column
 */
record DeliveredRow(long line, Set<String> marks, List<String> cells) {
    static DeliveredRow of(TableRow row, TableText table, int[] columns) {
        int width = table.headers().size();
        if (row.isNote(width)) {
            return new DeliveredRow(
                    row.line(), Set.of(DeliveryRows.STRAY_TEXT), Collections.nCopies(columns.length, ""));
        }
        List<String> cells = new ArrayList<>(columns.length);
        for (int column : columns) {
            cells.add(row.cell(column));
        }
        return new DeliveredRow(row.line(), marks(row.cells().size() - width, table.separator()), cells);
    }

    /** Judges the number of cells: more of them in a line with commas are mostly decimals. */
    private static Set<String> marks(int beyond, char separator) {
        if (beyond == 0) {
            return Set.of();
        }
        return Set.of(beyond > 0 && separator == ',' ? DeliveryRows.COMMAS : DeliveryRows.CELLS);
    }
}
