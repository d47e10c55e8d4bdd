package it.accoglienza.ingest.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form in which a national source is published, and how its columns become the dataset's.
 *
 * @param file what the file's name is, as a pattern with named groups; any name where left out
 * @param fromFile values that only the file's name tells, {@code ${group}} by {@code ${group}}
 * @param columns source header to field
 * @param unpivot columns that become rows
 * @param totals the row and the column of totals that the rows are held against
 * @param ignored source headers that are read over
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

    /** Columns that become rows: the header gives one field's code, the cell the other's value. */
    public record Unpivot(String name, String value, Map<String, String> columns) implements Serializable {}

    /** The label of the row of totals (in the first column) and the header of the column of totals. */
    public record Totals(String row, String column) implements Serializable {}

    /** Whether a file of this name and these headers is of this form: all headers known, all needed ones there. */
    public boolean fits(String fileName, List<String> headers) {
        if (file != null && !Pattern.matches(file, fileName)) {
            return false;
        }
        return known().containsAll(headers) && headers.containsAll(columns.keySet());
    }

    /** Every header that this form may have. */
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
