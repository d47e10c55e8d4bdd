package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.DeliveryRows;
import it.accoglienza.ingest.file.ReportLayoutReader;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Validates the rows of one dataset by its contract.
 *
 * <p>Input: the columns of {@link ContentReader} with those of {@link DeliveryColumns}. Output: the same columns and in
 * addition {@code clean} BOOLEAN (true for rows of silver), {@code reasons} ARRAY of STRUCT(rule, column) and {@code flags}
 * ARRAY of STRING. Rows of prefectures are partitioned by {@code block_period} and ordered within it.
 *
 * <p>A cell that violates a rule is the only reason for its columns: checks and keys that use them are not applied to its row.
 */
final class RowValidator {
    /** Converts lines {@code rule:column} to structs and adds the rule of duplicate keys. */
    private static final String REASONS = "transform("
            + "filter(array_append(split(concat(broken, violations), '\\n'), if(duplicates > 0, 'key_twice:%s', '')), line -> line <> ''),"
            + " line -> named_struct('rule', substring_index(line, ':', 1), 'column', substring_index(line, ':', -1)))";

    private final Contract contract;
    private final ReferencedRows referenced;

    /**
     * Creates a validator of one dataset.
     *
     * @param silver returns the rows of a referenced dataset in silver
     * @param undelivered returns the blocks of the rows for which a referenced dataset was not delivered
     */
    RowValidator(
            Contract contract,
            Contracts contracts,
            Function<String, Dataset<Row>> silver,
            References references,
            Function<String, Set<String>> undelivered) {
        this.contract = contract;
        this.referenced = new ReferencedRows(contract, contracts, silver, references, undelivered);
    }

    Dataset<Row> validate(Dataset<Row> rows) {
        Dataset<Row> checked = referenced
                .join(rows)
                .select(
                        col("*"),
                        expr(notOfDelivery() + " ELSE " + RuleSql.lines(violations()) + " END")
                                .alias("violations"),
                        expr(RuleSql.lines(flags())).alias("flag_lines"));
        Dataset<Row> judged = (contract.deliveredByMinistry() ? checked : checked.repartition(col("block_period")))
                .withColumn("duplicates", expr(duplicates()))
                .withColumn("clean", expr("broken = '' AND violations = '' AND duplicates = 0"))
                .withColumn("reasons", expr(REASONS.formatted(reportedKey())))
                .withColumn(
                        "flags", expr("if(flag_lines = '', CAST(array() AS ARRAY<STRING>), split(flag_lines, '\n'))"));
        return contract.reported() == null ? judged : RepeatedReports.flag(judged, contract, contract.reported());
    }

    /**
     * The beginning of an expression: a row that is broken as a whole, or of another prefecture or period than its delivery, has
     * this reason only, because checks compare it with the delivery.
     */
    private String notOfDelivery() {
        Stream<String> broken =
                DeliveryRows.BROKEN.stream().map(mark -> " WHEN %s THEN '%s:'".formatted(marked(mark), mark));
        Stream<String> block = contract.deliveredByMinistry()
                ? Stream.empty()
                : Stream.of("prefecture", "period").map(" WHEN `%1$s` <> block_%1$s THEN '%1$s:%1$s'"::formatted);
        return Stream.concat(broken, block).collect(joining("", "CASE", ""));
    }

    /** The rules that reject a row, except those of single cells, of its delivery and of duplicate keys. */
    private Stream<String> violations() {
        Stream<String> checks = contract.checks().stream()
                .filter(check -> !check.flags())
                .map(check -> RuleSql.violation(broken(check), check.name(), String.join(", ", check.columns())));
        return Stream.concat(checks, referenced.violations());
    }

    private Stream<String> flags() {
        Stream<String> marks = Stream.of(ReportLayoutReader.LINE_TOTAL, ReportLayoutReader.COLUMN_TOTAL)
                .map(mark -> RuleSql.when(marked(mark), mark));
        Stream<String> checks =
                contract.checks().stream().filter(Check::flags).map(check -> RuleSql.when(broken(check), check.name()));
        return Stream.concat(marks, checks);
    }

    private static String marked(String mark) {
        return "array_contains(marks, '%s')".formatted(mark);
    }

    private static String broken(Check check) {
        return "NOT (%s) AND %s".formatted(check.sql(), unbroken(check.columns()));
    }

    /** A condition: no cell of the columns violates a rule. */
    static String unbroken(List<String> columns) {
        return columns.stream().map("NOT contains(broken, ':%s\\n')"::formatted).collect(joining(" AND "));
    }

    /**
     * The number of earlier rows with the same key in the block; 0 if a cell of the key violates a rule. Needs no shuffle beyond
     * the one by period.
     */
    private String duplicates() {
        Stream<String> block = Stream.of("block_period", "block_prefecture");
        String key = Stream.concat(block, contract.primaryKey().stream().map(name -> "`" + name + "`"))
                .collect(joining(", "));
        String broken = DeliveryRows.BROKEN.stream().map(RowValidator::marked).collect(joining(" OR "));
        return "if(%s AND NOT (%s), row_number() OVER (PARTITION BY %s ORDER BY sequence, line) - 1, 0)"
                .formatted(unbroken(contract.primaryKey()), broken, key);
    }

    /** The columns of the primary key without those that are equal in all rows of a delivery. */
    private String reportedKey() {
        return contract.primaryKey().stream()
                .filter(name -> contract.deliveredByMinistry() || !(name.equals("prefecture") || name.equals("period")))
                .collect(joining(", "));
    }
}
