package it.accoglienza.ingest.load;

import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.load.LoadResult.State;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many rows of each delivery were sent and how many of them stand in silver; the others were rejected. */
final class LoadCounts {
    private record Counts(long sent, long accepted, long flagged) {}

    private final Map<String, Counts> counted = new HashMap<>();

    /** Counts the deliveries of some rows; see {@link #accepted} and {@link #sent}. */
    LoadCounts(Dataset<Row> rows) {
        rows.groupBy("delivery")
                .agg(expr("sum(sent)"), expr("sum(accepted)"), expr("sum(flagged)"))
                .collectAsList()
                .forEach(row ->
                        counted.put(row.getString(0), new Counts(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /** What rows of silver count for: delivery, sent, accepted, flagged. */
    static Dataset<Row> accepted(Dataset<Row> silver) {
        return silver.selectExpr(
                "delivery", "0L AS sent", "1L AS accepted", "CAST(size(flags) > 0 AS BIGINT) AS flagged");
    }

    /** What rows as sent count for: delivery, sent, accepted, flagged. */
    static Dataset<Row> sent(Dataset<Row> rows) {
        return rows.selectExpr("delivery", "1L AS sent", "0L AS accepted", "0L AS flagged");
    }

    /** Whether any row of a delivery was sent or accepted. */
    boolean counted(Delivery delivery) {
        return counted.containsKey(delivery.id());
    }

    LoadResult result(Delivery delivery) {
        Counts counts = counted.getOrDefault(delivery.id(), new Counts(0, 0, 0));
        long sent = Math.max(counts.sent(), delivery.rows());
        return new LoadResult(
                delivery.id(),
                delivery.dataset(),
                delivery.prefecture(),
                delivery.period(),
                counts.accepted() < sent ? State.PARTIAL : State.RECEIVED,
                sent,
                counts.accepted(),
                sent - counts.accepted(),
                counts.flagged());
    }
}
