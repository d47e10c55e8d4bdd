package it.accoglienza.ingest.template;

import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Field.Constraints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what a field declares on its values as a formula of a spreadsheet, true for a valid cell. */
final class CellRule {
    private CellRule() {}

    /**
     * Returns the formula of a field, empty for a text: its form is checked when it is delivered.
     *
     * @param cell the address of the first cell of the column, {@code C2}
     */
    static Optional<String> formula(Field field, String cell) {
        List<String> conditions =
                switch (field.type()) {
                    case STRING, YEARMONTH -> List.of();
                    case INTEGER, NUMBER -> number(field.rules(), field.decimals());
                    case DATE -> date(field);
                };
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of("AND(ISNUMBER(#),%s)"
                        .formatted(String.join(",", conditions))
                        .replace("#", cell));
    }

    private static List<String> number(Constraints rules, int decimals) {
        List<String> conditions = new ArrayList<>(List.of("ROUND(#,%d)=#".formatted(decimals)));
        if (rules.minimum() != null) {
            conditions.add("#>=" + rules.minimum().toPlainString());
        }
        if (rules.maximum() != null) {
            conditions.add("#<=" + rules.maximum().toPlainString());
        }
        return conditions;
    }

    /** A date without time. The day of receipt is today or later. */
    private static List<String> date(Field field) {
        String latest = "#<=EDATE(TODAY(),%d)".formatted(12 * field.maximumYearsAhead());
        return List.of("INT(#)=#", "#>=1", field.openEnd() ? "OR(%s,#=DATE(9999,12,31))".formatted(latest) : latest);
    }
}
