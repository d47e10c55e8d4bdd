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
        Map<String, Row> counted = new HashMap<>();
        counts().collectAsList().forEach(row -> counted.put(row.getAs("delivery"), row));
        return current.stream()
                .filter(delivery -> !contract.national() || counted.containsKey(delivery.id()))
                .map(delivery -> outcome(delivery, counted.get(delivery.id())))
                .toList();
    }

    /**
     * By delivery the rows sent, accepted and flagged, and the classes of equal quasi-identifiers, in which an absent
     * value is a category of its own: their number, the smallest, and the rows in those of fewer than 3 and 5.
     */
    private Dataset<Row> counts() {
        Column[] classes = Stream.concat(Stream.of("delivery"), quasi().stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> accepted = silver.groupBy(classes)
                .agg(expr("count(1) AS size"), expr("count_if(size(flags) > 0) AS flagged"))
                .selectExpr("delivery", "0L AS rows", "size", "flagged");
        return sent.groupBy("delivery")
                .agg(expr("count(1) AS rows"))
                .selectExpr("delivery", "rows", "CAST(NULL AS BIGINT) AS size", "0L AS flagged")
                .unionAll(accepted)
                .groupBy("delivery")
                .agg(
                        expr("sum(rows) AS rows"),
                        expr("coalesce(sum(size), 0L) AS accepted"),
                        expr("sum(flagged) AS flagged"),
                        expr("count(size) AS classes"),
                        expr("min(size) AS smallest"),
                        expr("coalesce(sum(size) FILTER (WHERE size < 3), 0L) AS below_3"),
                        expr("coalesce(sum(size) FILTER (WHERE size < 5), 0L) AS below_5"));
    }

    private Outcome outcome(Delivery delivery, @Nullable Row counts) {
        long rows = counts == null ? 0 : counts.<Long>getAs("rows");
        long accepted = counts == null ? 0 : counts.<Long>getAs("accepted");
        return new Outcome(
                delivery.id(),
                delivery.dataset(),
                delivery.prefecture(),
                delivery.period(),
                accepted < rows ? State.PARTIAL : State.RECEIVED,
                rows,
                accepted,
                rows - accepted,
                counts == null ? 0 : counts.<Long>getAs("flagged"),
                counts == null || accepted == 0 || quasi().isEmpty() ? null : anonymity(counts, accepted));
    }

    private static Anonymity anonymity(Row counts, double accepted) {
        return new Anonymity(
                counts.getAs("smallest"),
                counts.<Long>getAs("below_3") / accepted,
                counts.<Long>getAs("below_5") / accepted,
                counts.<Long>getAs("classes") / accepted);
    }

    private List<String> quasi() {
        return contract.fields().stream()
                .filter(field -> field.sensitivity() == Sensitivity.QUASI)
                .map(Field::name)
                .toList();
    }
}
