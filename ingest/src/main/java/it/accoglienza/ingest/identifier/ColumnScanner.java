package it.accoglienza.ingest.identifier;

import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the identifiers in one column. Caches the results of recent values, because values repeat. */
final class ColumnScanner {
    private static final int SLOTS = 1024;
    private static final int LONGEST_CACHED = 64;
    private static final char LAST_OF_LATIN_1 = '\u00ff';

    private final String name;
    private final Kind kind;
    private final IdentifierDetector identifiers;
    private final Map<IdentifierKind, Long> hits = new EnumMap<>(IdentifierKind.class);
    private @Nullable CachedResult @Nullable [] cache;
    private long rows;

    ColumnScanner(String name, Kind kind, IdentifierDetector identifiers) {
        this.name = name;
        this.kind = kind;
        this.identifiers = identifiers;
    }

    void scan(String value) {
        rows++;
        if (suspect(value)) {
            for (IdentifierKind found : find(value)) {
                hits.merge(found, 1L, Long::sum);
            }
        }
    }

    /** Returns whether a cell may hold an identifier, in one pass over its characters. Rules out most cells cheaply. */
    static boolean suspect(String value) {
        int digits = 0;
        int letters = 0;
        int points = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                letters++;
            } else if (c == '.' || c == ',') {
                points++;
            } else if (c == '@' || c > LAST_OF_LATIN_1) {
                return true;
            }
        }
        int marks = value.length() - digits - letters;
        boolean date = (digits >= 4 && marks >= 2) || (digits >= 5 && letters >= 3);
        return digits >= 8 || digits + letters >= 16 || date || (digits >= 4 && points > 0);
    }

    private Set<IdentifierKind> find(String value) {
        if (value.length() > LONGEST_CACHED) {
            return identifiers.in(value, kind);
        }
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        if (cache == null) {
            cache = new @Nullable CachedResult[SLOTS];
        }
        CachedResult last = cache[slot];
        if (last == null || !last.value.equals(value)) {
            last = new CachedResult(value, identifiers.in(value, kind));
            cache[slot] = last;
        }
        return last.found;
    }

    long rows() {
        return rows;
    }

    long hits(IdentifierKind identifier) {
        return hits.getOrDefault(identifier, 0L);
    }

    Stream<IdentifierHit> hits() {
        return hits.entrySet().stream().map(hit -> new IdentifierHit(name, hit.getKey(), hit.getValue()));
    }

    /** Not a record: its {@code toString} would show the value. */
    private static final class CachedResult {
        private final String value;
        private final Set<IdentifierKind> found;

        private CachedResult(String value, Set<IdentifierKind> found) {
            this.value = value;
            this.found = found;
        }
    }
}
