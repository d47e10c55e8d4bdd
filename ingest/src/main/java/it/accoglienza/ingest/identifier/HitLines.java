package it.accoglienza.ingest.identifier;

import java.util.ArrayList;
import java.util.List;

/** Counts the rows with a kind of identifier and keeps the lines of the first twenty. */
final class HitLines {
    private static final int MOST_LINES = 20;

    private final List<Long> first = new ArrayList<>();
    private long rows;

    void add(long line) {
        rows++;
        if (first.size() < MOST_LINES) {
            first.add(line);
        }
    }

    long rows() {
        return rows;
    }

    IdentifierHit hit(String header, IdentifierKind kind) {
        return new IdentifierHit(header, kind, rows, List.copyOf(first));
    }
}
