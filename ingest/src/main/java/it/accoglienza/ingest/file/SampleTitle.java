package it.accoglienza.ingest.file;

import it.accoglienza.ingest.file.cell.CellText;
import java.util.Collection;

/**
 * The title above the header of a file of invented data. It is a line of the file, so that a copy under another name keeps it,
 * also one that a spreadsheet saved.
 */
final class SampleTitle {
    static final String TEXT = "DATI INVENTATI / INVENTED DATA";

    private static final String KEY = CellText.key(TEXT);

    private SampleTitle() {}

    /** Returns whether one of the cells of a line is the title, regardless of case and blanks. */
    static boolean isIn(Collection<String> cells) {
        return cells.stream().anyMatch(cell -> CellText.key(cell).equals(KEY));
    }
}
