package it.accoglienza.ingest.file.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the text of cells and headers, as office programs write it, into one form. */
public final class CellText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u201B\u02BC\u2032\u00B4`]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CellText() {}

    /**
     * Returns the text as it is stored: without blanks at its ends and invisible characters, each run of blanks (hard spaces,
     * tabs and line breaks included) as one space, curly apostrophes and long dashes as {@code '} and {@code -}.
     */
    public static String plain(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        String visible = INVISIBLE.matcher(cell).replaceAll("");
        String spaced = BLANKS.matcher(visible).replaceAll(" ");
        String quoted = APOSTROPHES.matcher(spaced).replaceAll("'");
        return DASHES.matcher(quoted).replaceAll("-").strip();
    }

    /** Returns whether nothing is to be done, as in almost all cells: printable ASCII without blanks at its ends or in pairs. */
    private static boolean isPlain(String cell) {
        char last = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c > '~' || c == '`' || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return cell.isEmpty() || last != ' ';
    }

    /**
     * Returns the text without what people write differently: case, accents, blanks, apostrophes, and every other sign that is
     * neither letter nor digit. {@code "Classe  Comune"} and {@code "classe_comune"} have the same key.
     */
    public static String key(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return SIGNS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
