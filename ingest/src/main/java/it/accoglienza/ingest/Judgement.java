package it.accoglienza.ingest;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.ForeignKey;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Judges the rows of one dataset by its contract: text becomes typed values, and every broken rule is a reason.
 *
 * <p>Rows in: the columns of {@link BronzeRows} with {@code block_prefecture}, {@code block_period},
 * {@code period_start}, {@code period_end} and {@code sequence} of their delivery. Rows out: the same columns, the
 * fields typed, {@code sent} (the fields as text), {@code reasons} ARRAY of STRUCT(rule, column) and {@code flags}
 * ARRAY of STRING. A row without reasons is silver's.
 */
final class Judgement {
    private final Contract contract;
    private final Contracts contracts;
    /** The rows of a referenced dataset in silver. */
    private final Function<String, Dataset<Row>> silver;

    Judgement(Contract contract, Contracts contracts, Function<String, Dataset<Row>> silver) {
        this.contract = contract;
        this.contracts = contracts;
        this.silver = silver;
    }

    Dataset<Row> of(Dataset<Row> rows) {
        Dataset<Row> judged = typed(cleaned(rows))
                .withColumn("reasons", expr(array(reasons().toList(), "reason")))
                .withColumn("flags", expr(array(flags().toList(), "flag")))
                .withColumn("earlier", expr(earlier()));
        List<String> others = new ArrayList<>();
        others.add(reason("earlier > 0", "key_twice", String.join(", ", keyColumns())));
        for (int key = 0; key < contract.foreignKeys().size(); key++) {
            String found = "referenced_" + key;
            judged = withReferenced(judged, contract.foreignKeys().get(key), found);
            others.add(reason(
                    found + " IS NULL",
                    "foreign_key",
                    last(contract.foreignKeys().get(key))));
        }
        return judged.withColumn("reasons", expr("concat(reasons, %s)".formatted(array(others, "reason"))));
    }

    private Dataset<Row> cleaned(Dataset<Row> rows) {
        Stream<Column> kept = Stream.of(
                        "delivery",
                        "line",
                        "marks",
                        "block_prefecture",
                        "block_period",
                        "period_start",
                        "period_end",
                        "sequence")
                .map(name -> col(name));
        Stream<Column> fields = contract.fields().stream()
                .map(field ->
                        expr("nullif(trim(`%s`), '')".formatted(field.name())).alias(field.name()));
        String sent = contract.fields().stream()
                .map(field -> "'%1$s', `%1$s`".formatted(field.name()))
                .collect(joining(", ", "named_struct(", ")"));
        return rows.select(Stream.of(kept, fields, Stream.of(expr(sent).alias("sent")))
                .flatMap(columns -> columns)
                .toArray(Column[]::new));
    }

    private Dataset<Row> typed(Dataset<Row> rows) {
        Stream<Column> others = Stream.of(rows.columns())
                .filter(name -> contract.fields().stream()
                        .noneMatch(field -> field.name().equals(name)))
                .map(name -> col(name));
        Stream<Column> fields = contract.fields().stream()
                .map(field -> expr("CAST(%s AS %s)".formatted(spelled(field), field.sqlType()))
                        .alias(field.name()));
        return rows.select(Stream.concat(others, fields).toArray(Column[]::new));
    }

    /** The cast of a field; other spellings of a code, as published sources use them, become the code. */
    private String spelled(Field field) {
        CodeList codes = field.codes() == null ? null : contracts.codes(field.codes());
        if (codes == null || codes.spellings().isEmpty()) {
            return field.cast();
        }
        String map = codes.spellings().entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ", " + quoted(entry.getValue()))
                .collect(joining(", ", "map(", ")"));
        return "CASE WHEN `%1$s` IN (%2$s) THEN `%1$s` ELSE coalesce(try_element_at(%3$s, `%1$s`), `%1$s`) END"
                .formatted(field.name(), list(codes), map);
    }

    /** What the row alone can break, so that only typed columns travel on to where rows meet. */
    private Stream<String> reasons() {
        Stream<String> marks =
                Stream.of(reason("array_contains(marks, '%s')".formatted(BronzeRows.CELLS), BronzeRows.CELLS, ""));
        Stream<String> block = contract.national()
                ? Stream.empty()
                : Stream.of("prefecture", "period")
                        .map(name -> reason("`%1$s` <> block_%1$s".formatted(name), name, name));
        Stream<String> checks = contract.checks().stream()
                .filter(check -> !check.flags())
                .map(check -> reason("NOT (" + check.sql() + ")", check.name(), String.join(", ", check.columns())));
        return Stream.of(marks, block, contract.fields().stream().flatMap(this::reasons), checks)
                .flatMap(all -> all);
    }

    private Stream<String> reasons(Field field) {
        String name = "`" + field.name() + "`";
        String text = "nullif(trim(sent." + name + "), '')";
        List<String> all = new ArrayList<>();
        Field.Constraints rules = field.rules();
        if (rules.required()) {
            all.add(reason(text + " IS NULL", "required", field.name()));
        }
        all.add(reason("%s IS NOT NULL AND %s IS NULL".formatted(text, name), "type", field.name()));
        if (rules.minimum() != null) {
            all.add(reason("%s < %s".formatted(name, rules.minimum().toPlainString()), "minimum", field.name()));
        }
        if (rules.maximum() != null) {
            all.add(reason("%s > %s".formatted(name, rules.maximum().toPlainString()), "maximum", field.name()));
        }
        if (rules.pattern() != null) {
            all.add(reason(
                    "NOT (%s RLIKE %s)".formatted(name, quoted("^(" + rules.pattern() + ")$")),
                    "pattern",
                    field.name()));
        }
        if (field.codes() != null) {
            all.add(reason(
                    "%s NOT IN (%s)".formatted(name, list(contracts.codes(field.codes()))), "code", field.name()));
        }
        return all.stream();
    }

    private Stream<String> flags() {
        Stream<String> marks = Stream.of(LayoutRows.LINE_TOTAL, LayoutRows.COLUMN_TOTAL)
                .map(mark -> "CASE WHEN array_contains(marks, '%1$s') THEN '%1$s' END".formatted(mark));
        Stream<String> checks = contract.checks().stream()
                .filter(Check::flags)
                .map(check -> "CASE WHEN NOT (%s) THEN '%s' END".formatted(check.sql(), check.name()));
        return Stream.concat(marks, checks);
    }

    /** How many rows with the same key stand before this one in its block. */
    private String earlier() {
        Stream<String> block = Stream.of("block_prefecture", "block_period");
        String key = Stream.concat(block, contract.primaryKey().stream().map(name -> "`" + name + "`"))
                .collect(joining(", "));
        return "row_number() OVER (PARTITION BY %s ORDER BY sequence, line) - 1".formatted(key);
    }

    private Dataset<Row> withReferenced(Dataset<Row> rows, ForeignKey key, String found) {
        List<String> theirs = key.reference().fields();
        Dataset<Row> known = silver.apply(key.reference().resource())
                .select(IntStream.range(0, theirs.size())
                        .mapToObj(place -> col(theirs.get(place)).alias(found + "_" + place))
                        .toArray(Column[]::new))
                .distinct()
                .withColumn(found, lit(true));
        Column same = IntStream.range(0, theirs.size())
                .mapToObj(place -> rows.col(key.fields().get(place)).equalTo(known.col(found + "_" + place)))
                .reduce(Column::and)
                .orElseThrow();
        return rows.join(known, same, "left")
                .drop(IntStream.range(0, theirs.size())
                        .mapToObj(place -> found + "_" + place)
                        .toArray(String[]::new));
    }

    private List<String> keyColumns() {
        return contract.primaryKey().stream()
                .filter(name -> contract.national() || !name.equals("prefecture") && !name.equals("period"))
                .toList();
    }

    private static String last(ForeignKey key) {
        return key.fields().get(key.fields().size() - 1);
    }

    /** The elements that are not null. */
    private static String array(List<String> elements, String element) {
        return "filter(array(%s), %2$s -> %2$s IS NOT NULL)".formatted(String.join(",\n", elements), element);
    }

    private static String reason(String condition, String rule, String column) {
        return "CASE WHEN %s THEN named_struct('rule', '%s', 'column', '%s') END".formatted(condition, rule, column);
    }

    private static String list(CodeList codes) {
        return codes.values().stream().map(Judgement::quoted).collect(joining(", "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
