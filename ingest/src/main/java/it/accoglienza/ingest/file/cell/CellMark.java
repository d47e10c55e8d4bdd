package it.accoglienza.ingest.file.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell holds in place of its value: the error of a formula, or a reference to the row above. */
public enum CellMark {
    /** {@code #N/D}, {@code #DIV/0!}, {@code ####}. */
    FORMULA_ERROR,
    /** {@code "}, {@code idem}, {@code c.s.}. */
    DITTO;

    private static final Pattern ERROR = Pattern.compile("#(?:N/[AD]|DIV/0!|[A-Z]{3,10}[!?]|#+)");
    private static final Set<String> DITTOS = Set.of(
            "\"", "''", ",,", "\u201c", "\u201d", "\u201e", "\u3003", "idem", "id.", "c.s.", "come sopra", "ditto");
    private static final int LONGEST = 12;
    private static final String STARTS = "#\"',\u201c\u201d\u201e\u3003idIDcC";

    /** Returns the mark in a cell, empty if it holds a value or nothing. */
    public static Optional<CellMark> in(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST || STARTS.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        if (ERROR.matcher(text).matches()) {
            return Optional.of(FORMULA_ERROR);
        }
        return DITTOS.contains(text.toLowerCase(Locale.ROOT)) ? Optional.of(DITTO) : Optional.empty();
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
