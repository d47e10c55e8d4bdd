package it.accoglienza.ingest.file.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell holds in place of its value: the error of a formula, a reference to the row above, or a sign for no value. */
public enum CellMark {
    /** {@code #N/D}, {@code #DIV/0!}, {@code ####}. */
    FORMULA_ERROR,
    /** {@code "}, {@code idem}, {@code c.s.}. */
    DITTO,
    /** {@code -}, {@code n.d.}, {@code nessuno}; also {@code -   €}, a zero in the accounting format of Excel. */
    NO_VALUE;

    private static final Pattern ERROR = Pattern.compile("#(?:N/[AD]|DIV/0!|[A-Z]{3,10}[!?]|#+)");
    private static final Set<String> DITTOS = Set.of(
            "\"", "''", ",,", "\u201c", "\u201d", "\u201e", "\u3003", "idem", "id.", "c.s.", "come sopra", "ditto");
    private static final Pattern DASHES =
            Pattern.compile("\u20ac?\\s*[-\u2010-\u2015\u2212/]+\\s*(?:\u20ac|EUR|euro)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_VALUES = Set.of(
            "n.d.",
            "n.d",
            "nd",
            "n/d",
            "n.a.",
            "n/a",
            "n.p.",
            "null",
            "none",
            "nessuno",
            "nessuna",
            "nessun dato",
            "nulla",
            "niente",
            "non disponibile",
            "non applicabile",
            "non pervenuto",
            "mancante",
            "missing");
    private static final int LONGEST = 15;

    /** Returns the mark in a cell, empty if it holds a value or nothing. */
    public static Optional<CellMark> in(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        char first = Character.toLowerCase(text.charAt(0));
        if (first == '#' && ERROR.matcher(text).matches()) {
            return Optional.of(FORMULA_ERROR);
        }
        if ("\"',\u201c\u201d\u201e\u3003idc".indexOf(first) >= 0 && DITTOS.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(DITTO);
        }
        boolean word = "nm".indexOf(first) >= 0 && NO_VALUES.contains(text.toLowerCase(Locale.ROOT));
        return word
                        || (!Character.isLetterOrDigit(first)
                                && DASHES.matcher(text).matches())
                ? Optional.of(NO_VALUE)
                : Optional.empty();
    }

    /** Returns whether a cell holds a mark. */
    public static boolean isMark(String cell) {
        return in(cell).isPresent();
    }

    /** Returns the rule that a cell with this mark violates. */
    String rule() {
        return name().toLowerCase(Locale.ROOT);
    }
}
