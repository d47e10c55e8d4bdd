package it.accoglienza.transform.protect;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.transform.observation.Frequency;
import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Geography;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Applies disclosure control to exact observations. The rules, their limits and the columns of input and output are in
 * {@code protect/disclosure_control.sql}.
 */
public final class DisclosureControl {
    private static final StructType WITHHELD_MONEY =
            StructType.fromDDL("withheld_with STRING, geo_level STRING, geo STRING, period STRING");

    private final CellRounding rounding;
    private final MoneySuppression money;

    /**
     * Creates disclosure control.
     *
     * @param rounding the rounding of counts of persons, with the keys of all years of the observations
     * @param regionOf the region of each prefecture, by codes
     */
    public DisclosureControl(CellRounding rounding, Map<String, String> regionOf) {
        this.rounding = rounding;
        this.money = new MoneySuppression(regionOf);
    }

    /** Returns the observations as they may be published. Registers temporary views and functions in the session. */
    public Dataset<Row> apply(Dataset<Row> exact) {
        SparkSession spark = exact.sparkSession();
        rounding.register(spark);
        exact.createOrReplaceTempView("exact_observations");
        withheldMoney(spark).createOrReplaceTempView("withheld_money");
        return spark.sql(sql("disclosure_control"));
    }

    private Dataset<Row> withheldMoney(SparkSession spark) {
        List<Amount> amounts = spark.sql(sql("money_amounts")).collectAsList().stream()
                .map(DisclosureControl::amount)
                .toList();
        List<Row> withheld = money.withheld(amounts).stream()
                .map(verdict -> RowFactory.create(
                        verdict.group(),
                        verdict.place().level().code(),
                        verdict.place().code(),
                        verdict.period()))
                .toList();
        return spark.createDataFrame(withheld, WITHHELD_MONEY);
    }

    private static Amount amount(Row row) {
        return new Amount(
                row.getAs("withheld_with"),
                new Geography(
                        GeographicLevel.valueOf(row.<String>getAs("geo_level").toUpperCase(Locale.ROOT)),
                        row.getAs("geo")),
                Frequency.of(row.getAs("freq")),
                row.getAs("period"),
                row.getAs("measure"),
                row.getAs("euros"),
                row.getAs("is_sensitive"));
    }

    private static String sql(String name) {
        return Declarations.in(DisclosureControl.class, "protect").getOrDefault(name, "");
    }
}
