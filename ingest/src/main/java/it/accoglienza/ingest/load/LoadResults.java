package it.accoglienza.ingest.load;

import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.LoadResult.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The table {@code silver.load_results}: the results of all closed batches; of one delivery the newest result counts. */
final class LoadResults {
    private static final String TABLE = "load_results";

    private final Lake lake;

    LoadResults(Lake lake) {
        this.lake = lake;
    }

    /** Closes a batch with rows of {@link LoadResult#row}. */
    void append(long batch, List<Row> rows) {
        Dataset<Row> table =
                lake.spark().createDataFrame(rows, LoadResult.SCHEMA).coalesce(1);
        lake.append(Layer.SILVER, TABLE, table, new CommitTag(Ledger.WRITER, batch));
    }

    /** Returns the number of the last closed batch, 0 if there is none. */
    long lastBatch() {
        return lake.has(Layer.SILVER, TABLE)
                ? lake.read(Layer.SILVER, TABLE)
                        .selectExpr("coalesce(max(batch), 0)")
                        .first()
                        .getLong(0)
                : 0;
    }

    /** Returns the ids of the corrections that any batch held. */
    Set<String> held() {
        return lake.has(Layer.SILVER, TABLE)
                ? Set.copyOf(lake.read(Layer.SILVER, TABLE)
                        .where("state = '%s'".formatted(State.HELD.text()))
                        .select("delivery")
                        .distinct()
                        .as(Encoders.STRING())
                        .collectAsList())
                : Set.of();
    }

    /** Returns the rows that each delivery had in silver when it was loaded last, by id; those without a row are left out. */
    Map<String, Long> accepted() {
        Map<String, Long> rows = new HashMap<>();
        if (lake.has(Layer.SILVER, TABLE)) {
            lake.read(Layer.SILVER, TABLE)
                    .where("state <> '%s'".formatted(State.HELD.text()))
                    .groupBy("delivery")
                    .agg(expr("max_by(accepted, batch) AS accepted"))
                    .where("accepted > 0")
                    .collectAsList()
                    .forEach(row -> rows.put(row.getString(0), row.getLong(1)));
        }
        return rows;
    }
}
