package it.accoglienza.transform;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Computes the exact observations of an indicator.
 *
 * <p>Rows out, one a cell: indicator, geo_level, geo, freq, period, breakdown (empty for the total), value, numerator,
 * denominator DECIMAL(18,4), status, delivered, expected INT. Every cell of the grid has its total; a breakdown has
 * the codes that occur. A place where nobody delivered is {@code L}, a rate of nothing is {@code M}, figures that do
 * not add up at their source are {@code V}.
 */
final class Observations {
    private final SparkSession spark;

    Observations(SparkSession spark) {
        this.spark = spark;
    }

    Dataset<Row> of(Indicator indicator, Scope scope) {
        Dataset<Row> cells = cells(indicator, scope);
        Dataset<Row> grid = broadcast(scope.grid());
        String[] keys = {"geo_level", "geo", "freq", "period"};
        Dataset<Row> totals = grid.join(
                cells.where("breakdown = ''").drop("breakdown"), keys, "left");
        Dataset<Row> parts = cells.where("breakdown <> ''").join(grid, keys);
        Dataset<Row> all = totals.withColumn("breakdown", lit("")).unionByName(parts);
        return valued(indicator, all);
    }

    /** Sums (or distinct counts) by place, period and breakdown. */
    private Dataset<Row> cells(Indicator indicator, Scope scope) {
        Dataset<Row> rows = placed(spark.sql(indicator.sql()))
                .join(broadcast(scope.times()), new String[] {"place", "month"})
                .join(broadcast(scope.around()), "place")
                .withColumn("breakdown", expr("explode(%s)".formatted(breakdowns(indicator))))
                .where("breakdown IS NOT NULL");
        String distinct = indicator.description().distinct();
        String numerator = distinct == null ? "sum(numerator)" : "count(DISTINCT %s)".formatted(distinct);
        return rows.groupBy("geo_level", "geo", "freq", "period", "breakdown")
                .agg(
                        expr("CAST(%s AS DECIMAL(18,4))".formatted(numerator)).alias("numerator"),
                        expr("CAST(sum(denominator) AS DECIMAL(18,4))").alias("denominator"),
                        expr("bool_or(flagged)").alias("flagged"));
    }

    /** The query's rows with the columns that it may leave out, and the place that each speaks of. */
    private static Dataset<Row> placed(Dataset<Row> rows) {
        Set<String> there = Set.of(rows.columns());
        Dataset<Row> full = rows;
        for (String column : List.of("denominator", "prefecture", "region")) {
            full = there.contains(column) ? full : full.withColumn(column, expr("CAST(NULL AS STRING)"));
        }
        full = there.contains("flagged") ? full : full.withColumn("flagged", lit(false));
        return full.withColumn(
                "place",
                expr("CASE WHEN prefecture IS NOT NULL THEN concat('prefecture/', prefecture)"
                        + " WHEN region IS NOT NULL THEN concat('region/', region) ELSE 'country/IT' END"));
    }

    /** An array of the breakdowns that a row counts in; null where one of a set's dimensions is unknown. */
    private static String breakdowns(Indicator indicator) {
        Stream<String> sets = indicator.description().breakdowns().stream()
                .map(set -> set.stream()
                        .map(dimension -> "concat('%1$s=', %1$s)".formatted(dimension))
                        .collect(joining(", ';', ", "concat(", ")")));
        return Stream.concat(Stream.of("''"), sets).collect(joining(", ", "array(", ")"));
    }

    private static Dataset<Row> valued(Indicator indicator, Dataset<Row> cells) {
        boolean rate = indicator.description().denominator() != null;
        return cells.withColumn("absent", expr(absent(indicator)))
                .withColumn("numerator", expr("if(absent, NULL, coalesce(numerator, 0))"))
                .withColumn("denominator", expr(rate ? "if(absent, NULL, coalesce(denominator, 0))" : "CAST(NULL AS DECIMAL(18,4))"))
                .withColumn("exact", expr(indicator.value()))
                .withColumn("status", expr("CASE WHEN absent THEN 'L' WHEN exact IS NULL THEN 'M'"
                        + " WHEN coalesce(flagged, false) THEN 'V' ELSE 'A' END"))
                .selectExpr(
                        "'%s' AS indicator".formatted(indicator.id()),
                        "geo_level",
                        "geo",
                        "freq",
                        "period",
                        "breakdown",
                        "CAST(round(exact, %d) AS DECIMAL(18,4)) AS value".formatted(indicator.description().decimals()),
                        "CAST(numerator AS DECIMAL(18,4)) AS numerator",
                        "CAST(denominator AS DECIMAL(18,4)) AS denominator",
                        "status",
                        "delivered",
                        "expected");
    }

    /** Whether nothing is known of a cell: nobody delivered, too few did, or the national source is silent. */
    private static String absent(Indicator indicator) {
        String silent = "expected IS NULL AND numerator IS NULL";
        String nobody = "expected IS NOT NULL AND delivered = 0";
        String few = "expected IS NOT NULL AND delivered < %s * expected"
                .formatted(BigDecimal.valueOf(indicator.description().minimumCoverage()).toPlainString());
        String unpublished = indicator.description().formula() == Indicator.Formula.GAP
                ? "coalesce(denominator, 0) = 0"
                : "false";
        return "(%s) OR (%s) OR (%s) OR (%s)".formatted(silent, nobody, few, unpublished);
    }
}
