package it.accoglienza.ingest;

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
record Finding(String rule, String column, long line, long rows) implements Serializable {
    static Finding file(String rule) {
        return new Finding(rule, "", 0, 0);
    }

    static Finding column(String rule, String column) {
        return new Finding(rule, column, 0, 0);
    }
}
