package it.accoglienza.ingest.load;

import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.load.LoadResult.State;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts of rows per delivery: sent, accepted (in silver) and flagged (among the accepted). */
final class LoadCounts {
    private record Counts(long sent, long accepted, long flagged) {}

    private final Map<String, Counts> counted = new HashMap<>();

    /** Sums the counters of rows; see {@link #accepted} and {@link #sent}. */
    LoadCounts(Dataset<Row> rows) {
        rows.groupBy("delivery")
                .agg(expr("sum(sent)"), expr("sum(accepted)"), expr("sum(flagged)"))
                .collectAsList()
                .forEach(row ->
                        counted.put(row.getString(0), new Counts(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /** Maps each row of silver to counters of its delivery: sent (0), accepted (1), flagged (0 or 1). */
    static Dataset<Row> accepted(Dataset<Row> silver) {
        return silver.selectExpr(
                "delivery", "0L AS sent", "1L AS accepted", "CAST(size(flags) > 0 AS BIGINT) AS flagged");
    }

    /** Maps each validated row to counters of its delivery: sent (1), accepted (0 or 1), flagged (0). */
    static Dataset<Row> validated(Dataset<Row> rows) {
        return rows.selectExpr("delivery", "1L AS sent", "CAST(clean AS BIGINT) AS accepted", "0L AS flagged");
    }

    /** Maps each delivered row to counters of its delivery: sent (1), accepted (0), flagged (0). */
    static Dataset<Row> sent(Dataset<Row> rows) {
        return rows.selectExpr("delivery", "1L AS sent", "0L AS accepted", "0L AS flagged");
    }

    /** Returns whether any row of a delivery was counted. */
    boolean includes(Delivery delivery) {
        return counted.containsKey(delivery.id());
    }

    /** Returns the result of a delivery. Rows that are not in silver count as rejected. */
    LoadResult result(Delivery delivery) {
        Counts counts = counted.getOrDefault(delivery.id(), new Counts(0, 0, 0));
        long sent = Math.max(counts.sent(), delivery.table().rows());
        return new LoadResult(
                delivery.id(),
                delivery.block(),
                counts.accepted() < sent ? State.PARTIAL : State.RECEIVED,
                sent,
                counts.accepted(),
                sent - counts.accepted(),
                counts.flagged(),
                null,
                0);
    }
}
