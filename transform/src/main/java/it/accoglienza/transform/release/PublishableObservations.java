package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.transform.indicator.Formulas;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.observation.ObservationStatus;
import it.accoglienza.transform.protect.CellRounding;
import it.accoglienza.transform.protect.DisclosureControl;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Computes the open table {@code observations}: exact observations after disclosure control, with the value computed from
 * the published numerator and denominator.
 */
final class PublishableObservations {
    private static final String DIVIDED = "DECIMAL(24,6)";
    private static final String PUBLISHED = "CAST(%s AS DECIMAL(18,4))";

    private final OpenTableSchema table;
    private final List<Indicator> indicators;

    PublishableObservations(OpenTableSchema table, List<Indicator> indicators) {
        this.table = table;
        this.indicators = indicators;
    }

    /** Returns the published rows. */
    Dataset<Row> rows(Dataset<Row> exact, CellRounding rounding) {
        DisclosureControl disclosureControl =
                new DisclosureControl(rounding, Territory.declared().regions());
        Dataset<Row> described = exact.withColumnRenamed("value", "exact")
                .join(broadcast(Formulas.descriptions(exact.sparkSession(), indicators)), "indicator");
        return table.project(withValue(disclosureControl.apply(described)));
    }

    /**
     * Adds the value, rounded to the published decimals, and its interval. A status that requires a value becomes M where
     * there is none.
     */
    private static Dataset<Row> withValue(Dataset<Row> rows) {
        return rows.withColumn("median", expr("CAST(NULL AS %s)".formatted(DIVIDED)))
                .withColumn(
                        "value", expr("coalesce(CAST(published_value AS %s), %s)".formatted(DIVIDED, Formulas.VALUE)))
                .withColumns(Map.of(
                        "value", expr(PUBLISHED.formatted(Formulas.rounded("round", "value", "decimals"))),
                        "lowest", expr(bound("floor", "numerator_low", "denominator_high")),
                        "highest", expr(bound("ceil", "numerator_high", "denominator_low")),
                        "numerator", expr(PUBLISHED.formatted("numerator")),
                        "denominator", expr(PUBLISHED.formatted("denominator")),
                        "status",
                                expr("if(%s AND value IS NULL, 'M', status)"
                                        .formatted(ObservationStatus.hasValueSql("status")))))
                .withColumns(Map.of(
                        "value_low", expr(interval("greatest(value - value_error, least(value, 0))", "lowest")),
                        "value_high", expr(interval("value + value_error", "least(highest, highest_value)"))));
    }

    /** Returns an expression: the value of the lowest or highest counts, rounded outwards. */
    private static String bound(String function, String numerator, String denominator) {
        return Formulas.rounded(function, Formulas.value(numerator, denominator), "decimals");
    }

    private static String interval(String ofValue, String ofCounts) {
        return PUBLISHED.formatted("CASE WHEN value IS NULL THEN NULL WHEN value_error IS NULL THEN %s ELSE %s END"
                .formatted(ofCounts, ofValue));
    }
}
