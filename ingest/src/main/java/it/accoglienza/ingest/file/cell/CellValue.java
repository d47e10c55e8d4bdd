package it.accoglienza.ingest.file.cell;

import org.jspecify.annotations.Nullable;

/**
 * The value of a cell, or the rule that its text breaks.
 *
 * @param text the text as it is stored if the row is rejected; null if the cell is blank
 * @param value a {@code String}, {@code Long}, {@code BigDecimal} or {@code LocalDate} by the field's type; null if the
 *     cell is blank or its text is not of that type
 * @param rule a code of the list {@code rule}; null if the cell breaks none
 */
public record CellValue(
        @Nullable String text,
        @Nullable Object value,
        @Nullable String rule) {
    static final CellValue BLANK = new CellValue(null, null, null);

    static CellValue of(String text, Object value) {
        return new CellValue(text, value, null);
    }

    /** A text that is not of the field's type. */
    static CellValue broken(String text, String rule) {
        return new CellValue(text, null, rule);
    }

    /** The same text and value, which break a rule. */
    CellValue breaking(String broken) {
        return new CellValue(text, value, broken);
    }

    /** Returns whether the cell is blank. */
    public boolean isBlank() {
        return text == null;
    }
}
