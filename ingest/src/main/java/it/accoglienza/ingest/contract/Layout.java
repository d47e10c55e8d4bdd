package it.accoglienza.ingest.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A layout in which the Ministry publishes a dataset, and the mapping of its columns to the dataset's fields.
 *
 * @param file a regular expression with named groups that the file's name must match, null for any name
 * @param fromFile field to replacement string over the groups of {@code file}, {@code ${year}-${month}}
 * @param columns source header to field
 * @param unpivot source columns that become rows, null if each line is one row
 * @param totals the row and the column of totals that the figures are compared with
 * @param ignored source headers that are not loaded
 */
public record Layout(
        String name,
        @Nullable String file,
        @Nullable Map<String, String> fromFile,
        Map<String, String> columns,
        @Nullable Unpivot unpivot,
        @Nullable Totals totals,
        List<String> ignored)
        implements Serializable {

    /**
     * Source columns that become rows.
     *
     * @param name the field that receives the code of the column
     * @param value the field that receives the cell
     * @param columns source header to code
     */
    public record Unpivot(String name, String value, Map<String, String> columns) implements Serializable {}

    /** The label of the row of totals (in the first column) and the header of the column of totals. */
    public record Totals(String row, String column) implements Serializable {}

    /** Returns every header that a file of this layout may have. */
    public Set<String> known() {
        Set<String> known = new TreeSet<>(columns.keySet());
        known.addAll(ignored);
        if (unpivot != null) {
            known.addAll(unpivot.columns().keySet());
        }
        if (totals != null) {
            known.add(totals.column());
        }
        return known;
    }
}
