package it.accoglienza.transform.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out rows as lines of text, each column as wide as its widest value, numbers to the right. */
final class TextTable {
    private final ResultText result;
    private final int[] widths;

    /**
     * Creates a layout.
     *
     * @param head the rows that give the widths; a wider value of a later row moves the rest of its line
     */
    TextTable(ResultText result, List<@Nullable String[]> head) {
        this.result = result;
        this.widths = new int[result.columns().size()];
        Arrays.setAll(widths, column -> length(result.columns().get(column)));
        head.forEach(
                values -> Arrays.setAll(widths, column -> Math.max(widths[column], length(shown(values[column])))));
    }

    String header() {
        return line(result.columns().toArray(String[]::new));
    }

    /** Returns a line; a line break or another control character of a value is shown by its picture, null as NULL. */
    String line(@Nullable String[] values) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String value = shown(values[column]);
            String blanks = " ".repeat(Math.max(0, widths[column] - length(value)));
            line.append(column == 0 ? "" : "  ").append(result.isNumber(column) ? blanks + value : value + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static String shown(@Nullable String value) {
        return value == null
                ? "NULL"
                : value.codePoints()
                        .map(point -> point < 0x20 ? 0x2400 + point : point == 0x7f ? 0x2421 : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }
}
