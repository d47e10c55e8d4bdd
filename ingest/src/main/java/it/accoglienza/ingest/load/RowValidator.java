package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.ForeignKey;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Judges the rows of one dataset by its contract: text becomes typed values, and every broken rule is a reason.
 *
 * <p>Rows in: the columns of {@link BronzeReader} with {@code block_prefecture}, {@code block_period},
 * {@code period_start}, {@code period_end} and {@code sequence} of their delivery. Rows out: the same columns, the
 * fields typed, each as trimmed text under {@code sent_} and its name, {@code clean} BOOLEAN (such a row is silver's),
 * {@code reasons} ARRAY of STRUCT(rule, column) and {@code flags} ARRAY of STRING; a prefecture's rows are gathered by
 * period and ordered.
 */
final class RowValidator {
    /** The lines {@code rule:column} as structs, and the key that an earlier row has. */
    private static final String REASONS = "transform("
            + "filter(array_append(split(broken, '\\n'), if(earlier > 0, 'key_twice:%s', '')), line -> line <> ''),"
            + " line -> named_struct('rule', substring_index(line, ':', 1), 'column', substring_index(line, ':', -1)))";

    /** A row that speaks of another place or period refers to nothing of its block; that it does so is its fault. */
    private static final String SAME_BLOCK = " AND prefecture = block_prefecture AND period = block_period";

    private final Contract contract;
    private final Contracts contracts;
    /** The rows of a referenced dataset in silver. */
    private final Function<String, Dataset<Row>> silver;

    RowValidator(Contract contract, Contracts contracts, Function<String, Dataset<Row>> silver) {
        this.contract = contract;
        this.contracts = contracts;
        this.silver = silver;
    }

    Dataset<Row> validate(Dataset<Row> rows) {
        Dataset<Row> judged = typed(rows);
        for (ForeignKey key : contract.foreignKeys()) {
            judged = withReferenced(judged, key);
        }
        judged = judged.select(
                col("*"),
                expr(lines(reasons())).alias("broken"),
                expr(lines(flags())).alias("seen"));
        return (contract.deliveredByMinistry() ? judged : judged.repartition(col("block_period")))
                .withColumn("earlier", expr(earlier()))
                .withColumn("clean", expr("broken = '' AND earlier = 0"))
                .withColumn("reasons", expr(REASONS.formatted(String.join(", ", keyColumns()))))
                .withColumn("flags", expr("if(seen = '', CAST(array() AS ARRAY<STRING>), split(seen, '\n'))"));
    }

    /** The fields typed under their names, as text under {@code sent_} and their names. */
    private Dataset<Row> typed(Dataset<Row> rows) {
        Set<String> names = contract.fields().stream().map(Field::name).collect(toSet());
        Stream<Column> others =
                Stream.of(rows.columns()).filter(name -> !names.contains(name)).map(name -> col(name));
        Stream<Column> texts = contract.fields().stream()
                .map(field ->
                        expr("nullif(trim(`%s`), '')".formatted(field.name())).alias(sent(field)));
        Dataset<Row> cleaned = rows.select(Stream.concat(others, texts).toArray(Column[]::new));
        Stream<Column> typed = contract.fields().stream()
                .map(field -> expr("CAST(%s AS %s)".formatted(spelled(field), field.sqlType()))
                        .alias(field.name()));
        return cleaned.select(Stream.concat(Stream.of(col("*")), typed).toArray(Column[]::new));
    }

    /** The cast of a field; other spellings of a code, as published sources use them, become the code. */
    private String spelled(Field field) {
        String text = "`" + sent(field) + "`";
        CodeList codes = field.codes() == null ? null : contracts.codes(field.codes());
        if (codes == null || codes.spellings().isEmpty()) {
            return field.cast(text);
        }
        String map = codes.spellings().entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ", " + quoted(entry.getValue()))
                .collect(joining(", ", "map(", ")"));
        return "CASE WHEN %1$s IN (%2$s) THEN %1$s ELSE coalesce(try_element_at(%3$s, %1$s), %1$s) END"
                .formatted(text, list(codes), map);
    }

    /** What a row can break, but for the key that another row has. */
    private Stream<String> reasons() {
        Stream<String> marks =
                Stream.of(reason("array_contains(marks, '%s')".formatted(BronzeReader.CELLS), BronzeReader.CELLS, ""));
        Stream<String> block = contract.deliveredByMinistry()
                ? Stream.empty()
                : Stream.of("prefecture", "period")
                        .map(name -> reason("`%1$s` <> block_%1$s".formatted(name), name, name));
        Stream<String> checks = contract.checks().stream()
                .filter(check -> !check.flags())
                .map(check -> reason("NOT (" + check.sql() + ")", check.name(), String.join(", ", check.columns())));
        Stream<String> references = contract.foreignKeys().stream()
                .map(key -> reason(
                        resource(key) + " IS NULL AND " + given(key)
                                + (contract.deliveredByMinistry() ? "" : SAME_BLOCK),
                        "foreign_key",
                        last(key)));
        return Stream.of(marks, block, contract.fields().stream().flatMap(this::reasons), checks, references)
                .flatMap(all -> all);
    }

    private Stream<String> reasons(Field field) {
        String name = "`" + field.name() + "`";
        String text = "`" + sent(field) + "`";
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
        Stream<String> marks = Stream.of(LayoutReader.LINE_TOTAL, LayoutReader.COLUMN_TOTAL)
                .map(mark -> "CASE WHEN array_contains(marks, '%1$s') THEN '%1$s' END".formatted(mark));
        Stream<String> checks = contract.checks().stream()
                .filter(Check::flags)
                .map(check -> "CASE WHEN NOT (%s) THEN '%s' END".formatted(check.sql(), check.name()));
        return Stream.concat(marks, checks);
    }

    /** How many rows with the same key stand before this one in its block; needs no more than rows gathered by period. */
    private String earlier() {
        Stream<String> block = Stream.of("block_period", "block_prefecture");
        String key = Stream.concat(block, contract.primaryKey().stream().map(name -> "`" + name + "`"))
                .collect(joining(", "));
        return "row_number() OVER (PARTITION BY %s ORDER BY sequence, line) - 1".formatted(key);
    }

    /**
     * The rows with the referenced row under its dataset's name, null where there is none in silver: a struct of the
     * columns that checks name ({@code projects.end_date}), or an array of such structs where the key is not unique.
     */
    private Dataset<Row> withReferenced(Dataset<Row> rows, ForeignKey key) {
        List<String> theirs = key.reference().fields();
        Contract other = contracts.contract(resource(key));
        String row = other.fields().stream()
                .map(Field::name)
                .filter(name -> theirs.contains(name) ? theirs.indexOf(name) == 0 : named(resource(key), name))
                .map(name -> "'%1$s', `%1$s`".formatted(name))
                .collect(joining(", ", "named_struct(", ")"));
        boolean unique = Set.copyOf(other.primaryKey()).equals(Set.copyOf(theirs));
        Column[] keys = IntStream.range(0, theirs.size())
                .mapToObj(place -> col(theirs.get(place)).alias(found(key, place)))
                .toArray(Column[]::new);
        Dataset<Row> known = silver.apply(resource(key));
        Dataset<Row> once = unique
                ? known.select(
                        Stream.concat(Stream.of(keys), Stream.of(expr(row).alias(resource(key))))
                                .toArray(Column[]::new))
                : known.groupBy(keys).agg(expr("collect_list(" + row + ")").alias(resource(key)));
        Column same = IntStream.range(0, theirs.size())
                .mapToObj(place -> col(key.fields().get(place)).equalTo(col(found(key, place))))
                .reduce(Column::and)
                .orElseThrow();
        return rows.join(once, same, "left");
    }

    /** Whether a check speaks of a column of a referenced dataset. */
    private boolean named(String resource, String column) {
        return contract.checks().stream()
                .anyMatch(
                        check -> check.sql().contains(resource) && check.sql().matches("(?s).*[.]" + column + "\\b.*"));
    }

    /** A row refers to another where all of its key is given; what is required and missing is told for itself. */
    private static String given(ForeignKey key) {
        return key.fields().stream().map("`%s` IS NOT NULL"::formatted).collect(joining(" AND "));
    }

    private static String resource(ForeignKey key) {
        return key.reference().resource();
    }

    private static String found(ForeignKey key, int place) {
        return "referenced_" + resource(key) + "_" + place;
    }

    private static String sent(Field field) {
        return "sent_" + field.name();
    }

    private List<String> keyColumns() {
        return contract.primaryKey().stream()
                .filter(name -> contract.deliveredByMinistry() || !name.equals("prefecture") && !name.equals("period"))
                .toList();
    }

    private static String last(ForeignKey key) {
        return key.fields().get(key.fields().size() - 1);
    }

    /** The texts that are not null, one a line; Spark compiles this, where it interprets the functions of arrays. */
    private static String lines(Stream<String> texts) {
        return texts.collect(joining(",\n", "concat_ws('\\n', ", ")"));
    }

    private static String reason(String condition, String rule, String column) {
        return "CASE WHEN %s THEN '%s:%s' END".formatted(condition, rule, column);
    }

    private static String list(CodeList codes) {
        return codes.values().stream().map(RowValidator::quoted).collect(joining(", "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
