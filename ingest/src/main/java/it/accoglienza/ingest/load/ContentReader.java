package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.DeliveryRows;
import it.accoglienza.ingest.file.DeliveryRows.TypedRow;
import it.accoglienza.ingest.file.FileRefusedException;
import it.accoglienza.ingest.file.SourceBytes;
import it.accoglienza.ingest.file.SourceText;
import it.accoglienza.ingest.file.cell.CellValue;
import java.io.IOException;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the contents of deliveries as typed rows. Columns: {@code delivery} STRING, {@code line} LONG, {@code marks} ARRAY of
 * STRING (the rules that the row as a whole violates), {@code broken} STRING (a line {@code rule:column} for each cell that
 * violates a rule, each line with its end), then for each field of the contract {@code sent_<name>} STRING, the plain text,
 * and {@code <name>} with the field's type.
 */
final class ContentReader implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long BYTES_PER_TASK = 64L << 20;
    private static final int ROW_COLUMNS = 4;

    private final Contract contract;
    private final Contracts contracts;

    ContentReader(Contract contract, Contracts contracts) {
        this.contract = contract;
        this.contracts = contracts;
    }

    /**
     * Returns the rows of deliveries; the contents are read in parallel when Spark computes the rows.
     *
     * @param contents see {@link DeliveredContents#read}; others than those of the deliveries are passed over
     */
    Dataset<Row> read(Dataset<Row> contents, List<Delivery> deliveries) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(contents.sparkSession().sparkContext());
        Map<String, Delivery> byId = new HashMap<>();
        deliveries.forEach(delivery -> byId.put(delivery.id(), delivery));
        Broadcast<Map<String, Delivery>> wanted = spark.broadcast(byId);
        FlatMapFunction<Row, Row> read = row ->
                read(row.getAs("content"), Objects.requireNonNull(wanted.value().get(row.<String>getAs("delivery"))));
        JavaRDD<Row> rows = contents.javaRDD()
                .filter(row -> wanted.value().containsKey(row.<String>getAs("delivery")))
                .repartition(tasks(deliveries, spark.defaultParallelism()))
                .flatMap(read);
        return contents.sparkSession().createDataFrame(rows, schema());
    }

    private static int tasks(List<Delivery> deliveries, int cores) {
        long bytes = deliveries.stream()
                .mapToLong(delivery -> delivery.file().bytes())
                .sum();
        return (int) Math.min(deliveries.size(), Math.max(cores, bytes / BYTES_PER_TASK));
    }

    StructType schema() {
        StructType schema = new StructType()
                .add("delivery", DataTypes.StringType)
                .add("line", DataTypes.LongType)
                .add("marks", DataTypes.createArrayType(DataTypes.StringType))
                .add("broken", DataTypes.StringType);
        for (Field field : contract.fields()) {
            schema = schema.add("sent_" + field.name(), DataTypes.StringType)
                    .add(field.name(), DataType.fromDDL(field.sqlType()));
        }
        return schema;
    }

    private Iterator<Row> read(byte[] content, Delivery delivery) {
        try {
            SourceText source = SourceText.of(SourceBytes.ofPacked(content));
            return DeliveryRows.of(source, delivery, contracts).stream()
                    .map(row -> row(delivery, row))
                    .iterator();
        } catch (IOException | FileRefusedException e) {
            throw new IllegalStateException(
                    "%s: stored in bronze.contents, but the contracts no longer accept it; restore the contract of %s"
                            .formatted(delivery.file().path(), contract.name()),
                    e);
        }
    }

    private Row row(Delivery delivery, TypedRow row) {
        List<CellValue> cells = row.values();
        @Nullable Object[] values = new @Nullable Object[ROW_COLUMNS + 2 * cells.size()];
        StringBuilder broken = new StringBuilder();
        for (int field = 0; field < cells.size(); field++) {
            CellValue cell = cells.get(field);
            values[ROW_COLUMNS + 2 * field] = cell.text();
            values[ROW_COLUMNS + 2 * field + 1] =
                    cell.value() instanceof LocalDate day ? Date.valueOf(day) : cell.value();
            if (cell.rule() != null && !row.isBroken()) {
                broken.append(cell.rule())
                        .append(':')
                        .append(contract.fields().get(field).name())
                        .append('\n');
            }
        }
        values[0] = delivery.id();
        values[1] = row.line();
        values[2] = row.marks().toArray(String[]::new);
        values[3] = broken.toString();
        return RowFactory.create(values);
    }
}
