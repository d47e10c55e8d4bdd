package it.accoglienza.ingest.file;

import java.io.Serializable;

/**
 * Something wrong in a delivery, told without any value of it.
 *
 * @param rule a code of the list {@code rule}, or the name of a contract's check
 * @param column the field's name, or {@code #7} for the seventh column where it has no declared name; empty for the
 *     whole file
 * @param line the line of the file, 0 for the whole file
 * @param rows how many rows it concerns
 */
public record Issue(String rule, String column, long line, long rows) implements Serializable {
    public static Issue file(String rule) {
        return new Issue(rule, "", 0, 0);
    }

    static Issue column(String rule, String column) {
        return new Issue(rule, column, 0, 0);
    }
}
