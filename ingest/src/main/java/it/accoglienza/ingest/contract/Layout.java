package it.accoglienza.ingest.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A layout in which the Ministry publishes a dataset, and the mapping of its columns to the dataset's fields.
 *
 * @param dateInName the field that receives the date in the file's name, null if the rows have it
 * @param constants field to the value of all rows
 * @param headerless the headers of a table that has none, in the order of its columns; the last may be missing. Empty if the
 *     table has headers
 * @param columns source header to field
 * @param otherwise field to the source headers that are read if its own column is missing or its cell is empty
 * @param unpivot source columns that become rows, null if each line is one row
 * @param totals the row and the column of totals that the figures are compared with
 * @param ignored source headers that are not loaded
 */
public record Layout(
        String name,
        @Nullable String dateInName,
        Map<String, String> constants,
        List<String> headerless,
        Map<String, String> columns,
        Map<String, List<String>> otherwise,
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

    /**
     * The totals of a report.
     *
     * @param row the label of the row of totals, in the first column
     * @param column the header of the column of totals
     * @param code the code of a total without parts, which becomes a row of its own
     */
    public record Totals(String row, String column, String code) implements Serializable {}

    public Layout {
        constants = Objects.requireNonNullElse(constants, Map.of());
        headerless = Objects.requireNonNullElse(headerless, List.of());
        otherwise = Objects.requireNonNullElse(otherwise, Map.of());
        ignored = Objects.requireNonNullElse(ignored, List.of());
    }

    /** Returns the layout of a table with the contract's own headers. */
    static Layout own(List<Field> fields) {
        Map<String, String> columns = new LinkedHashMap<>();
        fields.forEach(field -> columns.put(field.header(), field.name()));
        return new Layout("contract", null, Map.of(), List.of(), columns, Map.of(), null, null, List.of());
    }

    /** Returns every header that a file of this layout may have. */
    public Set<String> known() {
        Set<String> known = new TreeSet<>(columns.keySet());
        known.addAll(ignored);
        otherwise.values().forEach(known::addAll);
        if (unpivot != null) {
            known.addAll(unpivot.columns().keySet());
        }
        if (totals != null) {
            known.add(totals.column());
        }
        return known;
    }

    /** Returns the headers of fields that a file lacks; one of several alternatives, and one of the columns that become rows, is enough. */
    public List<String> missing(Set<String> headers) {
        List<String> missing = new ArrayList<>();
        columns.forEach((header, field) -> {
            if (!headers.contains(header)
                    && otherwise.getOrDefault(field, List.of()).stream().noneMatch(headers::contains)) {
                missing.add(header);
            }
        });
        if (unpivot != null && unpivot.columns().keySet().stream().noneMatch(headers::contains)) {
            missing.addAll(unpivot.columns().keySet());
        }
        return missing;
    }
}
