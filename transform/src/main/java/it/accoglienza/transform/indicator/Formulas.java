package it.accoglienza.transform.indicator;

import it.accoglienza.transform.indicator.IndicatorDescription.Measure;
import it.accoglienza.transform.indicator.IndicatorDescription.Part;
import it.accoglienza.transform.indicator.IndicatorDescription.Scope;
import it.accoglienza.transform.sql.EngineSql;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The formulas of the indicators as Spark SQL over the columns of {@link #descriptions}, for exact and published figures
 * alike.
 */
public final class Formulas {
    /**
     * The value, divided once and not yet rounded; null if the denominator is zero. Reads {@code formula}, {@code factor},
     * {@code numerator}, {@code denominator} and {@code median}.
     */
    public static final String VALUE = EngineSql.text("value");

    private static final StructType DESCRIPTIONS = StructType.fromDDL("indicator STRING, formula STRING, unit STRING,"
            + " factor INT, decimals INT, minimum_coverage DOUBLE, of_load_results BOOLEAN, kind STRING, datasets STRING,"
            + " numerator_measure STRING, numerator_counts STRING, numerator_of STRING,"
            + " denominator_measure STRING, denominator_counts STRING, denominator_of STRING, withheld_with STRING");

    private Formulas() {}

    /**
     * Returns {@link #VALUE} with other columns in place of numerator and denominator. A value rises with its numerator and
     * falls with its denominator, so the lowest of both bounds it from below.
     */
    public static String value(String numerator, String denominator) {
        return VALUE.replaceAll("\\bnumerator\\b", numerator).replaceAll("\\bdenominator\\b", denominator);
    }

    /**
     * Returns an expression: a value rounded to 0, 1, 2 or 4 decimals, as a column says.
     *
     * @param function {@code round} (half up), {@code floor} or {@code ceil}
     */
    public static String rounded(String function, String value, String decimals) {
        return "CASE %3$s WHEN 0 THEN %1$s(%2$s, 0) WHEN 1 THEN %1$s(%2$s, 1) WHEN 2 THEN %1$s(%2$s, 2) ELSE %1$s(%2$s, 4) END"
                .formatted(function, value, decimals);
    }

    /** Returns the declarations that formulas and disclosure control need, one row for each indicator. */
    public static Dataset<Row> descriptions(SparkSession spark, List<Indicator> indicators) {
        return spark.createDataFrame(indicators.stream().map(Formulas::row).toList(), DESCRIPTIONS);
    }

    private static Row row(Indicator indicator) {
        Measure measure = indicator.description().measure();
        Scope scope = indicator.description().scope();
        Part numerator = measure.numerator();
        Part denominator = measure.denominator();
        return RowFactory.create(
                indicator.id(),
                measure.formula().code(),
                measure.unit().code(),
                measure.unit().factor(),
                measure.decimals(),
                scope.minimumCoverage(),
                scope.datasets().isEmpty(),
                measure.kind().code(),
                String.join("+", scope.datasets()),
                numerator.measure(),
                numerator.counts().code(),
                numerator.restriction().key(),
                denominator == null ? null : denominator.measure(),
                denominator == null ? null : denominator.counts().code(),
                denominator == null ? null : denominator.restriction().key(),
                measure.withheldWith());
    }
}
