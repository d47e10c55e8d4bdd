package it.accoglienza.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import it.accoglienza.ingest.Receipt.Verdict;
import it.accoglienza.ingest.lake.Commit;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The ledger of deliveries: {@code bronze.deliveries} says what arrived, {@code silver.deliveries} what became of it.
 *
 * <p>A batch is opened by one commit to the first and closed by one commit to the second. Both carry the batch's
 * number, so whoever finds a batch open, a run after a crash or a second run at the same time, does it again and
 * leaves the tables as one undisturbed run would.
 */
final class Ledger {
    static final String WRITER = "ingest";
    static final String TABLE = "deliveries";

    private static final StructType FINDINGS = new StructType()
            .add("rule", DataTypes.StringType)
            .add("column", DataTypes.StringType)
            .add("line", DataTypes.LongType)
            .add("rows", DataTypes.LongType);

    private static final StructType ARRIVED = new StructType()
            .add("batch", DataTypes.LongType)
            .add("sequence", DataTypes.IntegerType)
            .add("delivery", DataTypes.StringType)
            .add("dataset", DataTypes.StringType)
            .add("prefecture", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("verdict", DataTypes.StringType)
            .add("received_at", DataTypes.TimestampType)
            .add("file", DataTypes.StringType)
            .add("address", DataTypes.StringType)
            .add("layout", DataTypes.StringType)
            .add("charset", DataTypes.StringType)
            .add("separator", DataTypes.StringType)
            .add("bytes", DataTypes.LongType)
            .add("findings", DataTypes.createArrayType(FINDINGS));

    private final Lake lake;

    Ledger(Lake lake) {
        this.lake = lake;
    }

    /** The ids of the deliveries that ever met a verdict. */
    Set<String> known(Verdict verdict) {
        if (!lake.has(Layer.BRONZE, TABLE)) {
            return Set.of();
        }
        Dataset<String> ids = arrived()
                .where(col("verdict").equalTo(verdict.name()))
                .select("delivery")
                .as(Encoders.STRING());
        return new HashSet<>(ids.collectAsList());
    }

    /** The number of the batch that was opened and not closed, if there is one. */
    OptionalLong open() {
        long opened = newest(Layer.BRONZE);
        return opened > newest(Layer.SILVER) ? OptionalLong.of(opened) : OptionalLong.empty();
    }

    /** Opens a batch of new deliveries; where another run opens one at the same moment, one of the two stands. */
    void open(List<Receipt> receipts) {
        long batch = newest(Layer.SILVER) + 1;
        Timestamp now = Timestamp.from(Instant.now());
        List<Row> rows = new ArrayList<>();
        for (Receipt receipt : receipts) {
            rows.add(row(batch, rows.size(), now, receipt));
        }
        Dataset<Row> arrivals = lake.spark().createDataFrame(rows, ARRIVED).coalesce(1);
        lake.append(Layer.BRONZE, TABLE, arrivals, new Commit(WRITER, batch));
    }

    /** The deliveries that arrived, {@code bronze.deliveries}. */
    Dataset<Row> arrived() {
        return lake.read(Layer.BRONZE, TABLE);
    }

    /** The accepted deliveries of a batch, in the order of their arrival. */
    List<Delivery> accepted(long batch, String dataset) {
        return deliveries(accepted(dataset).where(col("batch").equalTo(batch)));
    }

    /** The refused deliveries of a batch. */
    List<Delivery> refused(long batch) {
        return deliveries(
                arrived().where(col("batch").equalTo(batch).and(col("verdict").equalTo(Verdict.REFUSED.name()))));
    }

    /** The accepted deliveries of all batches, in the order of their arrival. */
    List<Delivery> everAccepted(String dataset) {
        return deliveries(accepted(dataset));
    }

    /** The accepted delivery that counts for each prefecture and period of a dataset: the one that arrived last. */
    List<Delivery> current(String dataset) {
        WindowSpec block = Window.partitionBy("prefecture", "period")
                .orderBy(col("batch").desc(), col("sequence").desc());
        return deliveries(
                accepted(dataset).withColumn("place", row_number().over(block)).where("place = 1"));
    }

    private Dataset<Row> accepted(String dataset) {
        return arrived()
                .where(col("dataset").equalTo(dataset).and(col("verdict").equalTo(Verdict.ACCEPTED.name())));
    }

    private static List<Delivery> deliveries(Dataset<Row> rows) {
        return rows.orderBy("batch", "sequence").collectAsList().stream()
                .map(Ledger::delivery)
                .toList();
    }

    /** Closes a batch with what became of its deliveries. */
    void close(long batch, List<Outcome> outcomes) {
        List<Row> rows = outcomes.stream().map(outcome -> outcome.row(batch)).toList();
        Dataset<Row> closed = lake.spark().createDataFrame(rows, Outcome.SCHEMA).coalesce(1);
        lake.append(Layer.SILVER, TABLE, closed, new Commit(WRITER, batch));
    }

    private long newest(Layer layer) {
        if (!lake.has(layer, TABLE)) {
            return 0;
        }
        Row row = lake.read(layer, TABLE).selectExpr("coalesce(max(batch), 0)").first();
        return row.getLong(0);
    }

    private static Row row(long batch, int sequence, Timestamp now, Receipt receipt) {
        Delivery delivery = receipt.delivery();
        Row[] findings = receipt.findings().stream()
                .map(found -> RowFactory.create(found.rule(), found.column(), found.line(), found.rows()))
                .toArray(Row[]::new);
        return RowFactory.create(
                batch,
                sequence,
                delivery.id(),
                delivery.dataset(),
                delivery.prefecture(),
                delivery.period(),
                receipt.verdict().name(),
                now,
                delivery.file(),
                delivery.address(),
                delivery.layout(),
                delivery.charset(),
                delivery.separator(),
                delivery.bytes(),
                findings);
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.getAs("delivery"),
                row.getAs("dataset"),
                row.getAs("prefecture"),
                row.getAs("period"),
                row.getAs("file"),
                row.getAs("address"),
                row.getAs("layout"),
                row.getAs("charset"),
                row.getAs("separator"),
                row.<Long>getAs("bytes"),
                row.<Integer>getAs("sequence"));
    }
}
