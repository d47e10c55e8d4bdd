package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Casts the fields of a contract to their types and checks their constraints. */
final class FieldRules {
    private final Contract contract;
    private final Contracts contracts;

    FieldRules(Contract contract, Contracts contracts) {
        this.contract = contract;
        this.contracts = contracts;
    }

    /**
     * Replaces each text column of a field by two: {@code sent_<name>} STRING, trimmed and null if blank, and {@code <name>}
     * with the field's type, null if the text is not of that type. Keeps the other columns.
     */
    Dataset<Row> typed(Dataset<Row> rows) {
        Set<String> names = contract.fields().stream().map(Field::name).collect(toSet());
        Stream<Column> others =
                Stream.of(rows.columns()).filter(name -> !names.contains(name)).map(name -> col(name));
        Stream<Column> texts = contract.fields().stream()
                .map(field ->
                        expr("nullif(trim(`%s`), '')".formatted(field.name())).alias(sent(field)));
        Dataset<Row> trimmed = rows.select(Stream.concat(others, texts).toArray(Column[]::new));
        Stream<Column> typed = contract.fields().stream()
                .map(field -> expr("CAST(%s AS %s)".formatted(value(field), field.sqlType()))
                        .alias(field.name()));
        return trimmed.select(Stream.concat(Stream.of(col("*")), typed).toArray(Column[]::new));
    }

    /** The cast of a field. Another spelling of a code, as in published sources, is replaced by the code. */
    private String value(Field field) {
        String text = "`" + sent(field) + "`";
        CodeList codes = field.codes() == null ? null : contracts.codes(field.codes());
        if (codes == null || codes.spellings().isEmpty()) {
            return field.cast(text);
        }
        String map = codes.spellings().entrySet().stream()
                .map(entry -> RuleSql.literal(entry.getKey()) + ", " + RuleSql.literal(entry.getValue()))
                .collect(joining(", ", "map(", ")"));
        return "CASE WHEN %1$s IN (%2$s) THEN %1$s ELSE coalesce(try_element_at(%3$s, %1$s), %1$s) END"
                .formatted(text, RuleSql.literals(codes), map);
    }

    /** Returns the expressions of all constraints; see {@link RuleSql#violation}. */
    Stream<String> violations() {
        return contract.fields().stream().flatMap(this::violations);
    }

    private Stream<String> violations(Field field) {
        String name = "`" + field.name() + "`";
        String text = "`" + sent(field) + "`";
        Field.Constraints rules = field.rules();
        List<String> all = new ArrayList<>();
        if (rules.required()) {
            all.add(violation(field, "required", text + " IS NULL"));
        }
        all.add(violation(field, "type", "%s IS NOT NULL AND %s IS NULL".formatted(text, name)));
        if (rules.minimum() != null) {
            all.add(violation(field, "minimum", name + " < " + rules.minimum().toPlainString()));
        }
        if (rules.maximum() != null) {
            all.add(violation(field, "maximum", name + " > " + rules.maximum().toPlainString()));
        }
        if (rules.pattern() != null) {
            String pattern = RuleSql.literal("^(" + rules.pattern() + ")$");
            all.add(violation(field, "pattern", "NOT (%s RLIKE %s)".formatted(name, pattern)));
        }
        if (field.codes() != null) {
            String codes = RuleSql.literals(contracts.codes(field.codes()));
            all.add(violation(field, "code", "%s NOT IN (%s)".formatted(name, codes)));
        }
        return all.stream();
    }

    private static String violation(Field field, String rule, String condition) {
        return RuleSql.violation(condition, rule, field.name());
    }

    private static String sent(Field field) {
        return "sent_" + field.name();
    }
}
