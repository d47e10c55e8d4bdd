package it.accoglienza.ingest.identifier;

import java.util.List;

/**
 * A kind of direct identifier found in a column of a file.
 *
 * @param header the declared header, or the column's position ({@code #3}), followed by the name if the header indicates an identifier
 * @param rows number of rows that contain it; 0 if the header itself is the identifier
 * @param lines the first lines that contain it, empty if it is about the column as a whole
 */
public record IdentifierHit(String header, IdentifierKind kind, long rows, List<Long> lines) {
    IdentifierHit(String header, IdentifierKind kind, long rows) {
        this(header, kind, rows, List.of());
    }
}
