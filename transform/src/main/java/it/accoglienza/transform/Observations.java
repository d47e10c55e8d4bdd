package it.accoglienza.transform;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Computes the exact observations of indicators, all of them in one query.
 *
 * <p>Rows out, one a cell: indicator, geo_level, geo, freq, period, breakdown (empty for the total), value, numerator,
 * denominator DECIMAL(18,4), status, delivered, expected INT, and of money its contributors INT, largest, two_largest
 * DECIMAL(9,4), the shares of the largest and of the two largest. Every cell of the grid has its total; a breakdown has
 * the codes that occur. A place where nobody delivered is {@code L}, one of which nothing is expected and a rate of
 * nothing are {@code M}, figures that do not add up at their source are {@code V}, the first of a changed territory
 * {@code B}.
 */
final class Observations {
    private final SparkSession spark;

    Observations(SparkSession spark) {
        this.spark = spark;
    }

    Dataset<Row> of(List<Scope> scopes) {
        String[] cell = {"indicator", "geo_level", "geo", "freq", "period"};
        Dataset<Row> cells = cells(scopes).cache();
        Dataset<Row> grid = Scope.grid(spark, scopes);
        String[] columns = {
            "indicator",
            "geo_level",
            "geo",
            "freq",
            "period",
            "delivered",
            "expected",
            "breakdown",
            "numerator",
            "denominator",
            "middle",
            "contributors",
            "largest",
            "two_largest",
            "flagged"
        };
        Dataset<Row> totals = grid.join(cells.where("breakdown = ''"), cell, "left")
                .withColumn("breakdown", lit(""))
                .selectExpr(columns);
        Dataset<Row> parts =
                cells.where("breakdown <> ''").join(broadcast(grid), cell).selectExpr(columns);
        Dataset<Row> breaks = Scope.breaks(spark, scopes).withColumn("breaks", lit(true));
        return valued(totals.unionAll(parts)
                .join(broadcast(breaks), cell, "left")
                .join(broadcast(descriptions(scopes)), "indicator"));
    }

    /** The figures by indicator, place, period and breakdown, in whatever way an indicator adds its rows up. */
    private Dataset<Row> cells(List<Scope> scopes) {
        List<Dataset<Row>> all = new ArrayList<>();
        for (Cells.Way way : Cells.Way.values()) {
            List<Scope> some = scopes.stream()
                    .filter(scope -> Cells.way(scope.indicator().description()) == way)
                    .toList();
            if (!some.isEmpty()) {
                Dataset<Row> rows = rows(some);
                all.add(
                        switch (way) {
                            case ADDED -> Cells.added(spread(Cells.byMonth(rows), some));
                            case MIDDLE -> Cells.middles(spread(rows, some));
                            case SHARES ->
                                Cells.shares(spread(rows, some).join(broadcast(descriptions(some)), "indicator"));
                        });
            }
        }
        return all.stream().reduce(Dataset::unionByName).orElseThrow();
    }

    /** The rows of indicators, each once for the total and once for each breakdown that it counts in. */
    private Dataset<Row> rows(List<Scope> scopes) {
        return scopes.stream()
                .map(Scope::indicator)
                .map(this::rows)
                .reduce(Dataset::unionByName)
                .orElseThrow()
                .withColumn("breakdown", expr("explode(breakdowns)"))
                .where("breakdown IS NOT NULL")
                .drop("breakdowns");
    }

    /** Rows in every place and period that they count in. */
    private Dataset<Row> spread(Dataset<Row> rows, List<Scope> scopes) {
        // A cumulative indicator keeps the last that a prefecture told, even where it is silent now.
        Dataset<Row> silent = Scope.silent(
                spark,
                scopes.stream()
                        .filter(scope -> !scope.indicator().description().cumulative())
                        .toList());
        return rows.join(broadcast(Scope.months(spark, scopes)), new String[] {"indicator", "month"})
                .join(broadcast(silent), new String[] {"indicator", "place", "freq", "period"}, "left_anti")
                .join(broadcast(Scope.around(spark, scopes)), new String[] {"indicator", "place"});
    }

    private Dataset<Row> descriptions(List<Scope> scopes) {
        return Formulas.descriptions(
                spark, scopes.stream().map(Scope::indicator).toList());
    }

    /** An indicator's rows in one shape: indicator, place, month, breakdowns, person, member, numerator, denominator, flagged. */
    private Dataset<Row> rows(Indicator indicator) {
        Dataset<Row> rows = spark.sql(indicator.sql());
        Set<String> there = Set.of(rows.columns());
        String distinct = indicator.description().distinct();
        return rows.selectExpr(
                "'%s' AS indicator".formatted(indicator.id()),
                place(there) + " AS place",
                "month",
                breakdowns(indicator) + " AS breakdowns",
                text(distinct) + " AS person",
                text(indicator.description().among()) + " AS member",
                tenThousandths(rows, distinct == null ? "numerator" : "") + " AS numerator",
                tenThousandths(rows, there.contains("denominator") ? "denominator" : "") + " AS denominator",
                (there.contains("flagged") ? "flagged" : "false") + " AS flagged");
    }

    private static String text(@Nullable String column) {
        return column == null ? "CAST(NULL AS STRING)" : column;
    }

    /**
     * A figure in ten-thousandths, so that figures of four decimals are added as long integers: as exact as decimals,
     * and several times faster; an overflow is an error. No figure where no column is named.
     */
    private static String tenThousandths(Dataset<Row> rows, String column) {
        if (column.isEmpty()) {
            return "CAST(NULL AS BIGINT)";
        }
        String typeName = rows.schema().apply(column).dataType().typeName();
        return typeName.startsWith("decimal")
                ? "CAST(CAST(%s AS DECIMAL(18,4)) * 10000 AS BIGINT)".formatted(column)
                : "CAST(%s AS BIGINT) * 10000".formatted(column);
    }

    /** The place that a row speaks of: its prefecture, else its region, else the country. */
    private static String place(Set<String> columns) {
        String prefecture = columns.contains("prefecture") ? "'prefecture/' || prefecture, " : "";
        String region = columns.contains("region") ? "'region/' || region, " : "";
        return "coalesce(%s%s'country/%s')".formatted(prefecture, region, Territory.COUNTRY);
    }

    /** An array of the breakdowns that a row counts in; null where one of a set's dimensions is unknown. */
    private static String breakdowns(Indicator indicator) {
        Stream<String> sets = indicator.description().breakdowns().stream().map(set -> set.stream()
                .map(dimension -> "concat('%1$s=', %1$s)".formatted(dimension))
                .collect(joining(", ';', ", "concat(", ")")));
        return Stream.concat(Stream.of("''"), sets).collect(joining(", ", "array(", ")"));
    }

    private static Dataset<Row> valued(Dataset<Row> cells) {
        return cells.withColumn("absent", expr(ABSENT))
                .withColumn("numerator", expr("if(absent, NULL, coalesce(numerator, 0))"))
                .withColumn("numerator", expr("if(formula = 'median', NULL, numerator)"))
                .withColumn("denominator", expr("if(absent OR formula = 'count', NULL, coalesce(denominator, 0))"))
                .withColumn("middle", expr("if(absent, NULL, middle)"))
                .withColumn("value", expr(Formulas.VALUE))
                .withColumn(
                        "status",
                        expr(
                                "CASE WHEN absent AND (expected = 0 OR of_ledger) THEN 'M' WHEN absent THEN 'L' WHEN value IS NULL THEN 'M'"
                                        + " WHEN coalesce(flagged, false) THEN 'V' WHEN breaks THEN 'B' ELSE 'A' END"))
                .selectExpr(
                        "indicator",
                        "geo_level",
                        "geo",
                        "freq",
                        "period",
                        "breakdown",
                        "CAST(%s AS DECIMAL(18,4)) AS value".formatted(Formulas.rounded("value", "decimals")),
                        "CAST(numerator AS DECIMAL(18,4)) AS numerator",
                        "CAST(denominator AS DECIMAL(18,4)) AS denominator",
                        "status",
                        "delivered",
                        "expected",
                        "contributors",
                        "largest",
                        "two_largest");
    }

    /** Whether nothing is known of a cell: the national source is silent, nobody delivered, or too few did. */
    private static final String ABSENT = "(expected IS NULL AND coalesce(numerator, middle) IS NULL)"
            + " OR (expected > 0 AND (delivered = 0 OR delivered < minimum_coverage * expected))"
            + " OR (expected = 0 AND coalesce(numerator, middle) IS NULL)"
            + " OR (formula = 'gap' AND coalesce(denominator, 0) = 0)";
}
