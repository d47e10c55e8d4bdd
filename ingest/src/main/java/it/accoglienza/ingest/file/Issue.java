package it.accoglienza.ingest.file;

import java.io.Serializable;
import java.util.Set;

/**
 * A violated rule in a delivery. Never contains a value of the file.
 *
 * @param rule a code of the list {@code rule}, or the name of a contract's check
 * @param column names of fields joined by a comma, headers, or {@code #7} for the seventh column if its header is not
 *     declared; empty for the whole file
 * @param line the first line concerned, counted from 1; 0 for the whole file
 * @param rows number of rows concerned
 */
public record Issue(String rule, String column, long line, long rows) implements Serializable {
    private static final Set<String> REMARKS = Set.of(
            "hidden_rows",
            "comments",
            "same_rows",
            "other_file",
            "merged_cells",
            "empty_column",
            "blank_rows",
            "total_row",
            "other_sheets",
            "no_rows",
            "correction",
            "dropped_rows",
            "send_again",
            "other_lead");

    /** An issue of the file as a whole. */
    public static Issue file(String rule) {
        return new Issue(rule, "", 0, 0);
    }

    /** Returns whether it says what was passed over in an accepted file, not what is to be corrected. */
    public boolean isRemark() {
        return REMARKS.contains(rule);
    }

    static Issue column(String rule, String column) {
        return new Issue(rule, column, 0, 0);
    }
}
