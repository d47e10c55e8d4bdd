package it.accoglienza.dashboard.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose first column heads its rows.
 *
 * @param headers one more than the cells of a row
 */
record PageTable(String caption, List<String> headers, List<Row> rows) {

    /**
     * A row.
     *
     * @param address where its heading leads to
     */
    record Row(String heading, @Nullable String address, List<Cell> cells) {}

    /** @param number whether it is aligned as a number; what says why a value is missing is not */
    record Cell(String text, boolean number) {}
}
