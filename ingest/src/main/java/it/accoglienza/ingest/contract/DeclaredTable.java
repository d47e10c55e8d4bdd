package it.accoglienza.ingest.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a table that no contract declares.
 *
 * @param description what the table contains; its first sentence gives the grain
 * @param key the columns that together identify a row
 * @param columns the columns by name
 */
public record DeclaredTable(
        Localized title, Localized description, List<String> key, LinkedHashMap<String, ColumnText> columns) {

    /** Returns the comment of each column, by its name. */
    public Map<String, String> comments() {
        Map<String, String> comments = new LinkedHashMap<>();
        columns.forEach((name, text) -> comments.put(name, text.comment(key.contains(name), null)));
        return comments;
    }
}
