package it.accoglienza.ingest.identifier;

/**
 * A direct identifier found in a column of a file, whether or not it suffices to refuse the file.
 *
 * @param header the declared header, or the column's position ({@code #3}) with the words that announce an identifier
 * @param kind the kind of identifier
 * @param rows number of rows that contain it; 0 when the header itself is the identifier
 */
public record IdentifierHit(String header, IdentifierKind kind, long rows) {}
