package it.accoglienza.transform.indicator;

import it.accoglienza.transform.indicator.Indicator.Description;
import it.accoglienza.transform.indicator.Indicator.Part;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How the value of an observation comes from its numerator and denominator, exact or published alike: the formulas as
 * Spark SQL over what {@link #descriptions} says of the indicator.
 */
public final class Formulas {
    /** The value, divided once and not yet rounded; null for a rate of nothing. {@code middle} is the median. */
    public static final String VALUE = "CASE formula"
            + " WHEN 'count' THEN CAST(numerator AS DECIMAL(24,6))"
            + " WHEN 'median' THEN CAST(middle AS DECIMAL(24,6))"
            + " WHEN 'difference' THEN CAST(numerator - denominator AS DECIMAL(24,6))"
            + " WHEN 'gap' THEN CAST((numerator - denominator) * factor / nullif(denominator, 0) AS DECIMAL(24,6))"
            + " ELSE CAST(numerator * factor / nullif(denominator, 0) AS DECIMAL(24,6)) END";

    private static final StructType DESCRIPTIONS = new StructType()
            .add("indicator", DataTypes.StringType)
            .add("formula", DataTypes.StringType)
            .add("unit", DataTypes.StringType)
            .add("factor", DataTypes.IntegerType)
            .add("decimals", DataTypes.IntegerType)
            .add("minimum_coverage", DataTypes.DoubleType)
            .add("of_ledger", DataTypes.BooleanType)
            .add("kind", DataTypes.StringType)
            .add("numerator_measure", DataTypes.StringType)
            .add("numerator_counts", DataTypes.StringType)
            .add("numerator_of", DataTypes.StringType)
            .add("denominator_measure", DataTypes.StringType)
            .add("denominator_counts", DataTypes.StringType)
            .add("denominator_of", DataTypes.StringType);

    private Formulas() {}

    /** A value rounded half up to as many decimals as a column says, 0 to 4. */
    public static String rounded(String value, String decimals) {
        return "CASE %2$s WHEN 0 THEN round(%1$s, 0) WHEN 1 THEN round(%1$s, 1) WHEN 2 THEN round(%1$s, 2) ELSE round(%1$s, 4) END"
                .formatted(value, decimals);
    }

    /** What the engine must know of each indicator, one row an indicator. */
    public static Dataset<Row> descriptions(SparkSession spark, List<Indicator> indicators) {
        return spark.createDataFrame(indicators.stream().map(Formulas::row).toList(), DESCRIPTIONS);
    }

    private static Row row(Indicator indicator) {
        Description description = indicator.description();
        Part numerator = description.numerator();
        Part denominator = description.denominator();
        return RowFactory.create(
                indicator.id(),
                description.formula().name().toLowerCase(Locale.ROOT),
                description.unit(),
                switch (description.unit()) {
                    case "%", "per_100", "points" -> 100;
                    case "per_1000" -> 1000;
                    case "index" -> 10_000;
                    default -> 1;
                },
                description.decimals(),
                description.minimumCoverage(),
                description.datasets().isEmpty(),
                description.kind().name().toLowerCase(Locale.ROOT),
                numerator.measure(),
                numerator.counts().name().toLowerCase(Locale.ROOT),
                restriction(numerator),
                denominator == null ? null : denominator.measure(),
                denominator == null ? null : denominator.counts().name().toLowerCase(Locale.ROOT),
                denominator == null ? null : restriction(denominator));
    }

    /** A part's fixed codes as a breakdown writes them, {@code centre_type=SAI}. */
    public static String restriction(Part part) {
        return part.restriction().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }
}
