package it.accoglienza.ingest.load;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.FileRefusedException;
import it.accoglienza.ingest.file.SourceText;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Reads accepted files as rows of bronze. Columns: {@code batch} LONG, {@code delivery} STRING, {@code line} LONG, {@code
 * marks} ARRAY of STRING (the rules that reading found violated), then each field of the contract as STRING.
 */
final class BronzeReader implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long BYTES_PER_TASK = 64L << 20;

    /** The mark of a row with more or fewer cells than the header. */
    static final String CELLS = "cells";

    private final Contract contract;
    private final long batch;

    BronzeReader(Contract contract, long batch) {
        this.contract = contract;
        this.batch = batch;
    }

    /** Returns the rows of deliveries; the files are read in parallel when Spark computes the rows. */
    Dataset<Row> read(SparkSession spark, List<Delivery> deliveries) {
        long bytes = deliveries.stream()
                .mapToLong(delivery -> delivery.file().bytes())
                .sum();
        int cores = spark.sparkContext().defaultParallelism();
        int tasks = (int) Math.min(deliveries.size(), Math.max(cores, bytes / BYTES_PER_TASK));
        SerializableConfiguration configuration =
                new SerializableConfiguration(spark.sessionState().newHadoopConf());
        FlatMapFunction<Delivery, Row> read = delivery -> read(delivery, configuration.value());
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(deliveries, tasks)
                .flatMap(read);
        return spark.createDataFrame(rows, schema());
    }

    StructType schema() {
        StructType schema = new StructType()
                .add("batch", DataTypes.LongType)
                .add("delivery", DataTypes.StringType)
                .add("line", DataTypes.LongType)
                .add("marks", DataTypes.createArrayType(DataTypes.StringType));
        for (Field field : contract.fields()) {
            schema = schema.add(field.name(), DataTypes.StringType);
        }
        return schema;
    }

    /** Reads a file again; fails if it has changed since it was accepted. */
    private Iterator<Row> read(Delivery delivery, Configuration configuration) {
        try {
            SourceText source = SourceText.of(delivery.file(), configuration);
            if (!delivery.holds(source.sha256())) {
                throw new IOException("not the bytes that were validated");
            }
            char separator = delivery.format().separator().charAt(0);
            List<String> headers = source.headers(separator);
            Iterator<CsvRecord> records = source.records(separator);
            records.next();
            return delivery.format().layout().isEmpty()
                    ? rows(delivery, headers, records)
                    : new ReportLayoutReader(contract, delivery, headers)
                            .read(records)
                            .map(row -> row(delivery, row))
                            .iterator();
        } catch (IOException | FileRefusedException e) {
            throw new IllegalStateException(
                    "%s: changed or removed since it was accepted; run ingest again"
                            .formatted(delivery.file().path()),
                    e);
        }
    }

    private Iterator<Row> rows(Delivery delivery, List<String> headers, Iterator<CsvRecord> records) {
        int[] columns = contract.fields().stream()
                .mapToInt(field -> headers.indexOf(field.header()))
                .toArray();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                return row(delivery, headers.size(), records.next(), columns);
            }
        };
    }

    private Row row(Delivery delivery, int width, CsvRecord record, int[] columns) {
        List<String> cells = record.getFields();
        @Nullable Object[] values = new @Nullable Object[4 + columns.length];
        values[0] = batch;
        values[1] = delivery.id();
        values[2] = record.getStartingLineNumber();
        values[3] = cells.size() == width ? new String[0] : new String[] {CELLS};
        for (int field = 0; field < columns.length; field++) {
            int column = columns[field];
            values[4 + field] = column >= 0 && column < cells.size() ? cells.get(column) : null;
        }
        return RowFactory.create(values);
    }

    private Row row(Delivery delivery, ReportLayoutReader.LayoutRow row) {
        List<Object> values = new ArrayList<>();
        values.add(batch);
        values.add(delivery.id());
        values.add(row.line());
        values.add(row.marks().toArray(String[]::new));
        contract.fields().forEach(field -> values.add(row.values().get(field.name())));
        return RowFactory.create(values.toArray());
    }
}
