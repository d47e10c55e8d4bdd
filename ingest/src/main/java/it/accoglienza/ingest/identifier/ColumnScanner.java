package it.accoglienza.ingest.identifier;

import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the identifiers of one column; of the values met last it remembers the verdict, so a repeated one is cheap. */
final class ColumnScanner {
    private static final int SLOTS = 1024;
    private static final int LONGEST_REMEMBERED = 64;
    private static final char LAST_OF_LATIN_1 = '\u00ff';

    private final String name;
    private final Kind kind;
    private final IdentifierDetector identifiers;
    private final Map<IdentifierKind, Long> hits = new EnumMap<>(IdentifierKind.class);
    private @Nullable Verdict @Nullable [] remembered;
    private long rows;

    ColumnScanner(String name, Kind kind, IdentifierDetector identifiers) {
        this.name = name;
        this.kind = kind;
        this.identifiers = identifiers;
    }

    void look(String value) {
        rows++;
        if (suspect(value)) {
            for (IdentifierKind found : verdict(value)) {
                hits.merge(found, 1L, Long::sum);
            }
        }
    }

    /** Whether a cell is worth a closer look, told from one pass over its characters; most cells are not. */
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

    private Set<IdentifierKind> verdict(String value) {
        if (value.length() > LONGEST_REMEMBERED) {
            return identifiers.in(value, kind);
        }
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (remembered == null) {
            remembered = new @Nullable Verdict[SLOTS];
        }
        Verdict last = remembered[slot];
        if (last == null || !last.value.equals(value)) {
            last = new Verdict(value, identifiers.in(value, kind));
            remembered[slot] = last;
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

    /** Not a record: its text would show the value. */
    private static final class Verdict {
        private final String value;
        private final Set<IdentifierKind> found;

        private Verdict(String value, Set<IdentifierKind> found) {
            this.value = value;
            this.found = found;
        }
    }
}
