package it.accoglienza.transform.sql;

import it.accoglienza.ingest.contract.Contracts;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The reference files as temporary views: {@code prefectures}, {@code regions} and {@code provinces} (with
 * {@code valid_from}, {@code valid_to} DATE and {@code population_2026} BIGINT). All other columns are STRING.
 */
public final class ReferenceViews {
    private ReferenceViews() {}

    /** Registers the views in a session. */
    public static void register(SparkSession spark) {
        rows(spark, "prefectures").createOrReplaceTempView("prefectures");
        rows(spark, "regions").createOrReplaceTempView("regions");
        Dataset<Row> provinces = rows(spark, "provinces");
        for (String date : List.of("valid_from", "valid_to")) {
            provinces = provinces.withColumn(date, provinces.col(date).cast("DATE"));
        }
        provinces
                .withColumn("population_2026", provinces.col("population_2026").cast("BIGINT"))
                .createOrReplaceTempView("provinces");
    }

    private static Dataset<Row> rows(SparkSession spark, String file) {
        List<Map<String, String>> records = Contracts.reference(file);
        StructType schema = new StructType();
        for (String column : records.get(0).keySet()) {
            schema = schema.add(column, DataTypes.StringType);
        }
        String[] columns = schema.fieldNames();
        List<Row> rows = records.stream().map(record -> row(record, columns)).toList();
        return spark.createDataFrame(rows, schema);
    }

    private static Row row(Map<String, String> record, String[] columns) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int column = 0; column < columns.length; column++) {
            String value = record.getOrDefault(columns[column], "");
            values[column] = value.isEmpty() ? null : value;
        }
        return RowFactory.create(values);
    }
}
