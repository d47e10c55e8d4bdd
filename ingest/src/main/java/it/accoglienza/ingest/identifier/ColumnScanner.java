package it.accoglienza.ingest.identifier;

import it.accoglienza.ingest.identifier.IdentifierGate.Column;
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
    private static final char LAST_OF_ASCII = '\u007f';
    private static final char LAST_OF_LATIN_1 = '\u00ff';

    private final String name;
    private final Column column;
    private final IdentifierDetector identifiers;
    private final @Nullable PseudonymColumn pseudonyms;
    private final Map<IdentifierKind, HitLines> hits = new EnumMap<>(IdentifierKind.class);
    private @Nullable CachedResult @Nullable [] cache;

    /**
     * Creates a scanner of one column.
     *
     * @param name the column's name in the report
     */
    ColumnScanner(String name, Column column, IdentifierDetector identifiers) {
        this.name = name;
        this.column = column;
        this.identifiers = identifiers;
        this.pseudonyms = column.form() == null ? null : new PseudonymColumn(name, column.form());
    }

    void scan(long line, String value) {
        if (column.kind() == Kind.IGNORED || (pseudonyms != null && pseudonyms.accepts(value))) {
            return;
        }
        Set<IdentifierKind> found = suspect(value) ? find(value) : Set.of();
        found.forEach(kind -> count(kind, line));
        if (pseudonyms != null && found.stream().noneMatch(IdentifierKind::isCertain)) {
            count(IdentifierKind.PSEUDONYM_FORM, line); // a certain identifier is named as what it is
        }
    }

    void count(IdentifierKind found, long line) {
        hits.computeIfAbsent(found, kind -> new HitLines()).add(line);
    }

    /** Returns whether a cell may hold an identifier, in one pass over its characters. Rules out most cells cheaply. */
    static boolean suspect(String value) {
        int digits = 0;
        int letters = 0;
        int points = 0;
        int lettersAfterDigits = 0;
        boolean afterDigit = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit) {
                digits++;
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                letters++;
                lettersAfterDigits += afterDigit ? 1 : 0;
            } else if (c == '.' || c == ',') {
                points++;
            } else if (c > LAST_OF_ASCII ? !isAccented(c) : isMark(c)) {
                return true;
            }
            afterDigit = digit;
        }
        int marks = value.length() - digits - letters;
        boolean date = (digits >= 4 && marks >= 2)
                || (letters >= 3 && digits >= 3 && (digits >= 5 || marks >= 2 || lettersAfterDigits > 0));
        return digits >= 8 || digits + letters >= 16 || date || (digits >= 4 && points > 0);
    }

    /** Returns whether a character belongs to an e-mail address, also in the notation {@code (at)}. */
    private static boolean isMark(char c) {
        return c == '@' || c == '(' || c == '[' || c == '{';
    }

    private static boolean isAccented(char c) {
        return c <= LAST_OF_LATIN_1 && Character.isLetter(c);
    }

    private Set<IdentifierKind> find(String value) {
        if (value.length() > LONGEST_CACHED) {
            return identify(value);
        }
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        if (cache == null) {
            cache = new @Nullable CachedResult[SLOTS];
        }
        CachedResult last = cache[slot];
        if (last == null || !last.value.equals(value)) {
            last = new CachedResult(value, identify(value));
            cache[slot] = last;
        }
        return last.found;
    }

    /** An undeclared column refuses the file anyway: what only may be an identifier would be a second, doubtful reason. */
    private Set<IdentifierKind> identify(String value) {
        return column.declared() ? identifiers.in(value, column.kind()) : IdentifierDetector.in(value);
    }

    Stream<IdentifierHit> hits() {
        return Stream.concat(
                hits.entrySet().stream()
                        .filter(hit -> hit.getKey() != IdentifierKind.PSEUDONYM_FORM || !isNamed(hit.getValue()))
                        .map(hit -> hit.getValue().hit(name, hit.getKey())),
                pseudonyms == null ? Stream.empty() : pseudonyms.hits());
    }

    /** Returns whether all cells of a wrong form are of a kind that refuses the file by itself. */
    private boolean isNamed(HitLines wrong) {
        return hits.entrySet().stream()
                .anyMatch(hit -> hit.getKey() != IdentifierKind.PSEUDONYM_FORM
                        && hit.getKey().refuses(hit.getValue().rows(), Long.MAX_VALUE)
                        && hit.getValue().rows() >= wrong.rows());
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
