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

/** Counts what the judgement made of each delivery. */
final class Outcomes {
    private final Contract contract;
    private final Dataset<Row> judged;

    Outcomes(Contract contract, Dataset<Row> judged) {
        this.contract = contract;
        this.judged = judged;
    }

    List<Outcome> of(List<Delivery> current) {
        Map<String, Row> counts = byDelivery(judged.groupBy("delivery")
                .agg(
                        expr("count(1)").alias("rows"),
                        expr("count_if(size(reasons) = 0)").alias("accepted"),
                        expr("count_if(size(reasons) = 0 AND size(flags) > 0)").alias("flagged")));
        Map<String, Row> classes = quasi().isEmpty() ? Map.of() : byDelivery(anonymity());
        return current.stream()
                .filter(delivery -> !contract.national() || counts.containsKey(delivery.id()))
                .map(delivery -> outcome(delivery, counts.get(delivery.id()), classes.get(delivery.id())))
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
        return judged.where("size(reasons) = 0")
                .groupBy(classes)
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
