package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.ForeignKey;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Joins rows with the rows of silver that their foreign keys refer to, and checks that these exist. */
final class ReferencedRows {
    /** Foreign keys are checked only for rows of the delivery's block; other rows are rejected by the block check. */
    private static final String SAME_BLOCK = " AND prefecture = block_prefecture AND period = block_period";

    private final Contract contract;
    private final Contracts contracts;
    private final Function<String, Dataset<Row>> silver;
    private final References references;
    private final Function<String, Set<String>> undelivered;

    /**
     * Creates the joins of one contract.
     *
     * @param silver returns the rows of a dataset in silver
     * @param undelivered returns the blocks {@code PD/2024-03} of the rows for which a dataset was not delivered
     */
    ReferencedRows(
            Contract contract,
            Contracts contracts,
            Function<String, Dataset<Row>> silver,
            References references,
            Function<String, Set<String>> undelivered) {
        this.contract = contract;
        this.contracts = contracts;
        this.silver = silver;
        this.references = references;
        this.undelivered = undelivered;
    }

    /**
     * Adds a column for each foreign key, with the name of the referenced dataset, null if no row matches: a struct of the
     * columns that checks declare as {@code references}, or an array of such structs if the key is not unique.
     */
    Dataset<Row> join(Dataset<Row> rows) {
        Dataset<Row> joined = rows;
        for (ForeignKey key : contract.foreignKeys()) {
            joined = joined.join(referenced(key), sameKey(key), "left");
        }
        return joined;
    }

    private Dataset<Row> referenced(ForeignKey key) {
        String dataset = dataset(key);
        List<String> columns = key.reference().fields();
        Column[] keys = IntStream.range(0, columns.size())
                .mapToObj(index -> col(columns.get(index)).alias(alias(key, index)))
                .toArray(Column[]::new);
        Dataset<Row> rows = silver.apply(dataset);
        boolean unique = Set.copyOf(contracts.contract(dataset).primaryKey()).equals(Set.copyOf(columns));
        Column row = expr(struct(key)).alias(dataset);
        return unique
                ? rows.select(Stream.concat(Stream.of(keys), Stream.of(row)).toArray(Column[]::new))
                : rows.groupBy(keys)
                        .agg(expr("collect_list(" + struct(key) + ")").alias(dataset));
    }

    /** The referenced columns; the first one of the key is always included because a struct must have a column. */
    private String struct(ForeignKey key) {
        String dataset = dataset(key);
        String first = key.reference().fields().get(0);
        return contracts.contract(dataset).fields().stream()
                .map(Field::name)
                .filter(name ->
                        name.equals(first) || contract.checks().stream().anyMatch(check -> check.uses(dataset, name)))
                .map(name -> "'%1$s', `%1$s`".formatted(name))
                .collect(joining(", ", "named_struct(", ")"));
    }

    private static Column sameKey(ForeignKey key) {
        return IntStream.range(0, key.fields().size())
                .mapToObj(index -> col(key.fields().get(index)).equalTo(col(alias(key, index))))
                .reduce(Column::and)
                .orElseThrow();
    }

    /** Returns the expressions of the foreign keys' rules; see {@link RuleSql#violation}. */
    Stream<String> violations() {
        return contract.foreignKeys().stream().flatMap(this::violations);
    }

    private Stream<String> violations(ForeignKey key) {
        String missing = dataset(key) + " IS NULL AND " + complete(key) + " AND " + RowValidator.unbroken(key.fields())
                + (contract.deliveredByMinistry() ? "" : SAME_BLOCK);
        String column = key.fields().get(key.fields().size() - 1);
        Set<String> absent = undelivered.apply(dataset(key));
        if (absent.isEmpty()) {
            return Stream.of(RuleSql.violation(missing, "foreign_key", column));
        }
        String inAbsent =
                "concat(block_prefecture, '/', block_period) IN ('%s')".formatted(String.join("', '", absent));
        String wrong = RuleSql.violation(missing + " AND NOT " + inAbsent, "foreign_key", column);
        return switch (references) {
            case REQUIRED ->
                Stream.of(wrong, RuleSql.violation(missing + " AND " + inAbsent, "reference_absent", column));
            case WHERE_DELIVERED -> Stream.of(wrong);
        };
    }

    /** A key with a null refers to no row; if the field is required, the field's own rule rejects it. */
    private static String complete(ForeignKey key) {
        return key.fields().stream().map("`%s` IS NOT NULL"::formatted).collect(joining(" AND "));
    }

    private static String dataset(ForeignKey key) {
        return key.reference().resource();
    }

    private static String alias(ForeignKey key, int index) {
        return "referenced_" + dataset(key) + "_" + index;
    }
}
