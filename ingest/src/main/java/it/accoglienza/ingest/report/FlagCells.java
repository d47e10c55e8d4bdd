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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The cells that identify a flagged row of one dataset and show its figures: the primary key and the columns of the check. Of
 * a report that is flagged as a whole, its day and the regions or nationalities. Only fields of the sensitivity {@code none}, so
 * never a pseudonym or data of a person.
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
        return sql(fields, field -> true);
    }

    /** Returns an expression like {@link #sql}, in which the fields that vary within a region or nationality are null. */
    String sqlOfReport() {
        List<String> shown = contract.primaryKey().stream().limit(2).toList();
        return sql(fields, field -> shown.contains(field.name()));
    }

    private static String sql(List<Field> fields, Predicate<Field> shown) {
        return fields.stream()
                .map(field ->
                        shown.test(field) ? "CAST(`%s` AS STRING)".formatted(field.name()) : "CAST(NULL AS STRING)")
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
