package it.accoglienza.ingest.load;

import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.FileRefusedException;
import it.accoglienza.ingest.file.SourceBytes;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of accepted deliveries, {@code bronze.contents}: the proof of what was delivered, and all that a later validation
 * needs.
 *
 * <p>Columns: {@code dataset} STRING and {@code run} STRING (the partitions), {@code delivery} STRING, {@code content} BINARY
 * (see {@link SourceBytes#packed}). The rows of a run are written before its batch is opened; those of a run that opened no
 * batch are never read.
 */
final class DeliveredContents {
    private static final String TABLE = "contents";
    private static final StructType SCHEMA = new StructType()
            .add("dataset", DataTypes.StringType)
            .add("run", DataTypes.StringType)
            .add("delivery", DataTypes.StringType)
            .add("content", DataTypes.BinaryType);

    private final Lake lake;

    DeliveredContents(Lake lake) {
        this.lake = lake;
    }

    /**
     * Stores the bytes of files in the source folder.
     *
     * @return the ids of those that are no longer the files that were validated; their content is null
     */
    Set<String> append(List<Delivery> deliveries, String run) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
        SerializableConfiguration configuration =
                new SerializableConfiguration(lake.spark().sessionState().newHadoopConf());
        int tasks = Math.min(deliveries.size(), 4 * spark.defaultParallelism());
        JavaRDD<Row> rows = spark.parallelize(deliveries, tasks)
                .map(delivery -> RowFactory.create(
                        delivery.block().dataset(), run, delivery.id(), content(delivery, configuration.value())));
        Dataset<Row> table = lake.spark().createDataFrame(rows, SCHEMA).repartition(functions.col("dataset"));
        lake.append(Layer.BRONZE, TABLE, table, null, "dataset", "run");
        return Set.copyOf(lake.read(Layer.BRONZE, TABLE)
                .where(functions
                        .col("run")
                        .equalTo(run)
                        .and(functions.col("content").isNull()))
                .select("delivery")
                .as(Encoders.STRING())
                .collectAsList());
    }

    private static byte @Nullable [] content(Delivery delivery, Configuration configuration) {
        try {
            SourceBytes bytes = SourceBytes.of(delivery.file(), configuration);
            return delivery.sha256().equals(bytes.sha256()) ? bytes.packed() : null;
        } catch (IOException | FileRefusedException e) {
            return null; // the next run looks at the file again
        }
    }

    /**
     * Returns the contents of a dataset that some runs stored: {@code delivery}, {@code content}.
     *
     * @param runs at least one
     */
    Dataset<Row> read(String dataset, List<String> runs) {
        return lake.read(Layer.BRONZE, TABLE)
                .where(functions
                        .col("dataset")
                        .equalTo(dataset)
                        .and(functions.col("run").isInCollection(runs)))
                .select("delivery", "content");
    }
}
