package it.accoglienza.transform.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.types.DataTypes;

/**
 * Applies disclosure control to numbers of delivered rows: rounded if the rows are about persons, null if they are about
 * vulnerable persons, who are not published by prefecture, else exact.
 */
public final class RowCounts {
    private final CellRounding rounding;

    /**
     * Creates disclosure control of row counts.
     *
     * @param rounding the rounding, with the keys of all years of the deliveries
     */
    public RowCounts(CellRounding rounding) {
        this.rounding = rounding;
    }

    /**
     * Replaces a column by its published values.
     *
     * @param rows rows with {@code dataset}, {@code prefecture}, {@code period} STRING, {@code persons} and {@code
     *     sensitive} BOOLEAN
     * @param column the column with the count
     * @param measure the id of what is counted; equal measure, geography, period and codes are one cell in all tables
     * @param codes a Spark SQL expression: further {@code dimension=code}, empty for none
     */
    public Dataset<Row> round(Dataset<Row> rows, String column, String measure, String codes) {
        UDF7<BigDecimal, String, String, String, String, String, String, Long> publish = rounding::publish;
        Column rounded = udf(publish, DataTypes.LongType)
                .apply(
                        col(column).cast("DECIMAL(18,4)"),
                        lit(measure),
                        lit("flow"),
                        col("period"),
                        lit("prefecture"),
                        col("prefecture"),
                        expr("concat_ws(';', concat('dataset=', dataset), nullif(%s, ''))".formatted(codes)));
        return rows.withColumn(
                column,
                when(col("sensitive"), lit(null)).when(col("persons"), rounded).otherwise(col(column)));
    }
}
