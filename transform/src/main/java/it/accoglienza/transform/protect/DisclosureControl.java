package it.accoglienza.transform.protect;

import it.accoglienza.ingest.contract.Declarations;
import java.math.BigDecimal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Applies disclosure control to exact observations. The rules, their limits and the columns of input and output are in
 * {@code protect/disclosure_control.sql}.
 */
public final class DisclosureControl {
    private final CellRounding rounding;

    /**
     * Creates disclosure control.
     *
     * @param rounding the rounding of counts of persons, with the keys of all years of the observations
     */
    public DisclosureControl(CellRounding rounding) {
        this.rounding = rounding;
    }

    /** Returns the observations as they may be published. Registers a temporary view and functions in the session. */
    public Dataset<Row> apply(Dataset<Row> exact) {
        SparkSession spark = exact.sparkSession();
        UDF7<BigDecimal, String, String, String, String, String, String, Long> roundedCount = rounding::publish;
        spark.udf().register("rounded_count", functions.udf(roundedCount, DataTypes.LongType));
        UDF6<String, String, String, String, String, String, Integer> roundingBase = rounding::base;
        spark.udf().register("rounding_base", functions.udf(roundingBase, DataTypes.IntegerType));
        exact.createOrReplaceTempView("exact_observations");
        return spark.sql(Declarations.in(DisclosureControl.class, "protect").getOrDefault("disclosure_control", ""));
    }
}
