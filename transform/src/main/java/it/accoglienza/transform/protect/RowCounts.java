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
 * Counts of delivered rows as they may be published: exact of bodies, rounded like the persons that they are about, and
 * none where every row is about a vulnerable person, of whom nothing is told by prefecture.
 */
public final class RowCounts {
    private final CellRounding rounding;

    /** Counts rounded by the keys of the years to be published. */
    public RowCounts(CellRounding rounding) {
        this.rounding = rounding;
    }

    /**
     * Rows with one column of them protected. They tell {@code dataset}, {@code prefecture}, {@code period},
     * {@code persons} and {@code sensitive} BOOLEAN.
     *
     * @param measure what is counted, the same for the same count wherever it is published
     * @param codes Spark SQL of further {@code dimension=code}, empty for none
     */
    public Dataset<Row> round(Dataset<Row> rows, String figure, String measure, String codes) {
        UDF7<BigDecimal, String, String, String, String, String, String, Long> publish = rounding::publish;
        Column rounded = udf(publish, DataTypes.LongType)
                .apply(
                        col(figure).cast("DECIMAL(18,4)"),
                        lit(measure),
                        lit("flow"),
                        col("period"),
                        lit("prefecture"),
                        col("prefecture"),
                        expr("concat_ws(';', concat('dataset=', dataset), nullif(%s, ''))".formatted(codes)));
        return rows.withColumn(
                figure,
                when(col("sensitive"), lit(null)).when(col("persons"), rounded).otherwise(col(figure)));
    }
}
