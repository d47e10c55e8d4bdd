package it.accoglienza.ingest.report;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row in which a rule is violated.
 *
 * @param line the line of the file, counted from 1; 0 for an accepted row, because silver has no line numbers
 * @param cells of an accepted row: field to value, only fields of the sensitivity {@code none}; otherwise empty
 */
public record Place(long line, SortedMap<String, String> cells) {
    static Place line(long line) {
        return new Place(line, new TreeMap<>());
    }
}
