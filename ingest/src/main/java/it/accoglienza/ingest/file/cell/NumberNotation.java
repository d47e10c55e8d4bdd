package it.accoglienza.ingest.file.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The signs that group thousands and mark decimals in a column. */
enum NumberNotation {
    /** {@code 1.234,5}. */
    COMMA(',', '.'),
    /** {@code 1,234.5}. */
    POINT('.', ',');

    private final char decimal;
    private final Pattern groups;
    private final Pattern form;

    NumberNotation(char decimal, char group) {
        String signs = "[ '" + group + "]";
        this.decimal = decimal;
        this.groups = Pattern.compile(signs);
        this.form = Pattern.compile("[+-]?(?:\\d{1,18}|[1-9]\\d{0,2}(?<sign>" + signs
                + ")\\d{3}(?:\\k<sign>\\d{3}){0,4})(?:[" + decimal + "]\\d{1,18})?");
    }

    /** Returns the value of a text, without zeros at its end; empty if the text is no number in this notation. */
    Optional<BigDecimal> value(String text) {
        if (!form.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = groups.matcher(text).replaceAll("").replace(decimal, '.');
        return Optional.of(new BigDecimal(digits).stripTrailingZeros());
    }
}
