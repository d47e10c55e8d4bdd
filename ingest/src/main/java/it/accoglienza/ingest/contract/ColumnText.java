package it.accoglienza.ingest.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a column, in Italian and English.
 *
 * @param unit the unit of its values, null if they have none
 * @param codes the code list of its values, null if any value is allowed
 */
public record ColumnText(
        String it,
        String en,
        @Nullable String unit,
        @Nullable String codes) {

    /** Returns the text of a contract's column. */
    public static ColumnText of(Field field) {
        return new ColumnText(field.title().it(), field.title().en(), field.unit(), field.codes());
    }

    /**
     * Returns the comment of the column in the table's schema: {@code Sesso / Sex; key; codes: sex; sensitivity: quasi}.
     *
     * @param key whether the column is part of the table's key
     * @param sensitivity the kind of personal data, null where it is not declared
     */
    public String comment(boolean key, @Nullable Sensitivity sensitivity) {
        List<String> parts = new ArrayList<>(List.of(it + " / " + en));
        if (key) {
            parts.add("key");
        }
        if (unit != null) {
            parts.add("unit: " + unit);
        }
        if (codes != null) {
            parts.add("codes: " + codes);
        }
        if (sensitivity != null && sensitivity != Sensitivity.NONE) {
            parts.add("sensitivity: " + sensitivity.name().toLowerCase(Locale.ROOT));
        }
        return String.join("; ", parts);
    }
}
