package it.accoglienza.dashboard.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose first column contains the row headings.
 *
 * @param headers one for the row headings and one for each cell of a row
 */
record PageTable(String caption, List<String> headers, List<Row> rows) {

    /**
     * A row.
     *
     * @param address link of the heading; null for none
     */
    record Row(String heading, @Nullable String address, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param number true if the text is aligned as a number
     * @param detail shown smaller below the text; may be empty
     */
    record Cell(String text, boolean number, String detail) {

        Cell(String text, boolean number) {
            this(text, number, "");
        }

        static Cell text(String text) {
            return new Cell(text, false);
        }

        static Cell number(String text) {
            return new Cell(text, true);
        }
    }
}
