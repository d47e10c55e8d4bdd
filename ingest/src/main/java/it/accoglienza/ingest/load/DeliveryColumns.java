package it.accoglienza.ingest.load;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Layout;
import it.accoglienza.ingest.file.Delivery;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Selects the rows of some deliveries and adds the columns of their delivery: {@code block_prefecture}, {@code
 * block_period}, {@code period_start}, {@code period_end} (null for datasets of the Ministry), {@code layout} (position
 * of the layout in the contract) and {@code sequence} (position of the delivery).
 */
final class DeliveryColumns {
    private static final StructType COLUMNS = new StructType()
            .add("delivery", DataTypes.StringType)
            .add("block_prefecture", DataTypes.StringType)
            .add("block_period", DataTypes.StringType)
            .add("period_start", DataTypes.DateType)
            .add("period_end", DataTypes.DateType)
            .add("layout", DataTypes.IntegerType)
            .add("sequence", DataTypes.LongType);

    private final Contract contract;
    private final List<String> layouts;

    DeliveryColumns(Contract contract) {
        this.contract = contract;
        this.layouts = contract.layouts().stream().map(Layout::name).toList();
    }

    /**
     * Joins rows with their deliveries; rows of other deliveries are dropped.
     *
     * @param delivered see {@link ContentReader}
     */
    Dataset<Row> join(Dataset<Row> delivered, List<Delivery> deliveries) {
        List<Row> rows = new ArrayList<>();
        deliveries.forEach(delivery -> rows.add(row(delivery, rows.size())));
        Dataset<Row> columns = delivered.sparkSession().createDataFrame(rows, COLUMNS);
        Dataset<Row> joined = delivered.join(broadcast(columns), "delivery");
        return contract.deliveredByMinistry() ? mostComplete(joined) : joined;
    }

    private Row row(Delivery delivery, long sequence) {
        String text = delivery.block().period();
        DeliveryPeriod period =
                DeliveryPeriod.of(text, contract.delivered().every()).orElse(null);
        return RowFactory.create(
                delivery.id(),
                delivery.block().prefecture(),
                text,
                period == null ? null : Date.valueOf(period.start()),
                period == null ? null : Date.valueOf(period.end()),
                Math.max(0, layouts.indexOf(delivery.format().layout())),
                sequence);
    }

    /** Keeps one file of each report: the one with the most complete layout; of several, the last one. */
    private Dataset<Row> mostComplete(Dataset<Row> rows) {
        return rows.withColumn("block_period", expr("coalesce(CAST(report_date AS STRING), '')"))
                .withColumn("best", expr("max(struct(-layout, sequence)) OVER (PARTITION BY block_period)"))
                .where("best = struct(-layout, sequence)")
                .drop("best");
    }
}
