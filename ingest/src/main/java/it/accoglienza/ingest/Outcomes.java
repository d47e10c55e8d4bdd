package it.accoglienza.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.Outcome.Anonymity;
import it.accoglienza.ingest.Outcome.State;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Sensitivity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of each delivery once its clean rows stand in silver: what was sent and is not there was rejected.
 */
final class Outcomes {
    private final Contract contract;
    private final Dataset<Row> sent;
    private final Dataset<Row> silver;

    /**
     * The outcomes of some deliveries.
     *
     * @param sent their rows as sent
     * @param silver what stands in silver for their blocks
     */
    Outcomes(Contract contract, Dataset<Row> sent, Dataset<Row> silver) {
        this.contract = contract;
        this.sent = sent;
        this.silver = silver;
    }

    List<Outcome> of(List<Delivery> current) {
        Dataset<Row> counts = sent.groupBy("delivery")
                .agg(expr("count(1) AS rows"), expr("0L AS accepted"), expr("0L AS flagged"))
                .unionByName(silver.groupBy("delivery")
                        .agg(
                                expr("0L AS rows"),
                                expr("count(1) AS accepted"),
                                expr("count_if(size(flags) > 0) AS flagged")))
                .groupBy("delivery")
                .agg(expr("sum(rows)"), expr("sum(accepted)"), expr("sum(flagged)"));
        Map<String, Row> counted = byDelivery(counts);
        Map<String, Row> classes = quasi().isEmpty() ? Map.of() : byDelivery(anonymity());
        return current.stream()
                .filter(delivery -> !contract.national() || counted.containsKey(delivery.id()))
                .map(delivery -> outcome(delivery, counted.get(delivery.id()), classes.get(delivery.id())))
                .toList();
    }

    private Outcome outcome(Delivery delivery, @Nullable Row counts, @Nullable Row classes) {
        long rows = counts == null ? 0 : counts.getLong(1);
        long accepted = counts == null ? 0 : counts.getLong(2);
        return new Outcome(
                delivery.id(),
                delivery.dataset(),
                delivery.prefecture(),
                delivery.period(),
                accepted < rows ? State.PARTIAL : State.RECEIVED,
                rows,
                accepted,
                rows - accepted,
                counts == null ? 0 : counts.getLong(3),
                classes == null
                        ? null
                        : new Anonymity(
                                classes.getLong(1), classes.getDouble(2), classes.getDouble(3), classes.getDouble(4)));
    }

    /** Classes of equal quasi-identifiers; an absent value is a category of its own. */
    private Dataset<Row> anonymity() {
        Column[] classes = Stream.concat(Stream.of("delivery"), quasi().stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
        return silver.groupBy(classes)
                .count()
                .groupBy("delivery")
                .agg(
                        expr("min(count)"),
                        expr("CAST(sum(if(count < 3, count, 0)) AS DOUBLE) / sum(count)"),
                        expr("CAST(sum(if(count < 5, count, 0)) AS DOUBLE) / sum(count)"),
                        expr("CAST(count(1) AS DOUBLE) / sum(count)"));
    }

    private List<String> quasi() {
        return contract.fields().stream()
                .filter(field -> field.sensitivity() == Sensitivity.QUASI)
                .map(Field::name)
                .toList();
    }

    private static Map<String, Row> byDelivery(Dataset<Row> rows) {
        Map<String, Row> found = new HashMap<>();
        rows.collectAsList().forEach(row -> found.put(row.getString(0), row));
        return found;
    }
}
