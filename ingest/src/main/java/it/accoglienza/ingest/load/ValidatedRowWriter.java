package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes the validated rows of one dataset: clean rows to silver, rejected rows to quarantine, in place of the earlier rows
 * of the same blocks. A dataset of the Ministry is written whole.
 */
final class ValidatedRowWriter {
    private final Contract contract;
    private final Lake lake;
    private final CommitTag tag;
    private final Dataset<Row> rows;
    private final String condition;

    /**
     * Prepares the writes.
     *
     * @param rows see {@link RowValidator}
     * @param deliveries the deliveries of the rows
     */
    ValidatedRowWriter(Contract contract, Lake lake, CommitTag tag, Dataset<Row> rows, List<Delivery> deliveries) {
        this.contract = contract;
        this.lake = lake;
        this.tag = tag;
        this.rows = rows;
        this.condition = contract.deliveredByMinistry() ? "true" : condition(deliveries);
    }

    /** The condition on prefecture and period of the blocks; the periods alone let Delta prune partitions. */
    private static String condition(List<Delivery> deliveries) {
        String periods =
                literals(deliveries.stream().map(delivery -> delivery.block().period()));
        String blocks =
                literals(deliveries.stream().map(delivery -> delivery.block().key()));
        return "period IN (%s) AND concat(prefecture, '/', period) IN (%s)".formatted(periods, blocks);
    }

    private static String literals(Stream<String> texts) {
        return texts.distinct().sorted().collect(joining("', '", "'", "'"));
    }

    /** Writes silver: the fields, {@code flags} and {@code delivery}; partitioned by {@code period} if prefectures deliver. */
    void writeClean() {
        Column[] columns = Stream.concat(contract.fields().stream().map(Field::name), Stream.of("flags", "delivery"))
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> clean = rows.where("clean");
        if (contract.deliveredByMinistry()) {
            lake.overwrite(Layer.SILVER, contract.name(), clean.select(columns), tag);
        } else {
            // Partitions by block_period: it equals period in clean rows and avoids a second shuffle.
            Dataset<Row> partitioned = clean.drop("period").withColumnRenamed("block_period", "period");
            lake.replace(Layer.SILVER, contract.name(), partitioned.select(columns), condition, tag, "period");
        }
    }

    /** Returns the rows of the deliveries in silver. */
    Dataset<Row> clean() {
        return lake.read(Layer.SILVER, contract.name()).where(condition);
    }

    /**
     * Writes quarantine: {@code prefecture}, {@code period}, {@code delivery}, {@code line}, {@code reasons} and {@code sent}
     * STRUCT of the fields as text.
     */
    void writeRejected() {
        String sent = contract.fields().stream()
                .map(field -> "'%1$s', sent_%1$s".formatted(field.name()))
                .collect(joining(", ", "named_struct(", ") AS sent"));
        Dataset<Row> rejected = rows.where("NOT clean")
                .selectExpr(
                        "block_prefecture AS prefecture",
                        "block_period AS period",
                        "delivery",
                        "line",
                        "reasons",
                        sent);
        lake.replace(Layer.QUARANTINE, contract.name(), rejected.coalesce(1), condition, tag);
    }
}
