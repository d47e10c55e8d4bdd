package it.accoglienza.ingest.report;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import it.accoglienza.ingest.contract.Sensitivity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells that identify a flagged row of one dataset and show its figures: the primary key and the columns of the check.
 * Only fields of the sensitivity {@code none}, so never a pseudonym or data of a person.
 */
final class FlagCells {
    private final Contract contract;
    private final List<Field> fields;

    FlagCells(Contract contract) {
        this.contract = contract;
        this.fields = contract.fields().stream()
                .filter(field -> field.sensitivity() == Sensitivity.NONE)
                .toList();
    }

    /** Returns an expression over silver: an array of texts, one for each field that a report may show. */
    String sql() {
        return fields.stream()
                .map(field -> "CAST(`%s` AS STRING)".formatted(field.name()))
                .collect(joining(", ", "array(", ")"));
    }

    /** Returns the columns of a flag's rule, joined by a comma; empty for a total, which is about several rows. */
    String column(String rule) {
        return check(rule).map(check -> String.join(", ", check.columns())).orElse("");
    }

    /**
     * Returns the row that a rule flags.
     *
     * @param values see {@link #sql}
     */
    Place place(String rule, List<@Nullable String> values) {
        SortedMap<String, String> cells = new TreeMap<>();
        for (int field = 0; field < fields.size(); field++) {
            String value = values.get(field);
            if (value != null && isShown(fields.get(field), rule)) {
                cells.put(fields.get(field).name(), value);
            }
        }
        return new Place(0, cells);
    }

    private boolean isShown(Field field, String rule) {
        return isInKey(field)
                || check(rule)
                        .map(check -> check.columns().contains(field.name()))
                        .orElseGet(() -> isNumber(field));
    }

    /** Prefecture and period are those of the file. */
    private boolean isInKey(Field field) {
        boolean ofFile = field.name().equals("prefecture") || field.name().equals("period");
        return contract.primaryKey().contains(field.name()) && (contract.deliveredByMinistry() || !ofFile);
    }

    private static boolean isNumber(Field field) {
        return field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
    }

    private Optional<Check> check(String rule) {
        return contract.checks().stream()
                .filter(check -> check.name().equals(rule))
                .findFirst();
    }
}
