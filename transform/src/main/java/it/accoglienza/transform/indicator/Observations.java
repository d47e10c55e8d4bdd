package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.transform.observation.Breakdown;
import it.accoglienza.transform.observation.Geography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Computes the exact observations of indicators, those of a theme in one query.
 *
 * <p>Rows out, one a cell: indicator, geo_level, geo, freq, period, breakdown (empty for the total), value, numerator,
 * denominator DECIMAL(18,4), status, delivered, expected INT, and of money its contributors INT, largest, two_largest
 * DECIMAL(9,4), the shares of the largest and of the two largest. Every cell of the grid has its total; a breakdown has
 * the codes that occur. A place where nobody delivered is {@code L}, one of which nothing is expected and a rate of
 * nothing are {@code M}, figures that do not add up at their source are {@code V}, the first of a changed territory
 * {@code B}.
 */
public final class Observations {
    private static final String[] CELL = {"indicator", "area", "period"};

    private final SparkSession spark;
    private final Consumer<String> progress;

    /** @param progress is told which theme is begun */
    public Observations(SparkSession spark, Consumer<String> progress) {
        this.spark = spark;
        this.progress = progress;
    }

    /** The observations of all indicators, computed a theme at a time and kept at hand. */
    public Dataset<Row> byTheme(List<ObservationGrid> grids) {
        Map<String, List<ObservationGrid>> themes = grids.stream()
                .collect(groupingBy(grid -> grid.indicator().description().theme(), LinkedHashMap::new, toList()));
        Stream<Callable<Dataset<Row>>> works = themes.entrySet().stream().map(theme -> () -> {
            progress.accept("transform: %s, %d indicators"
                    .formatted(theme.getKey(), theme.getValue().size()));
            return compute(theme.getValue()).localCheckpoint();
        });
        return ParallelTasks.results(works).stream().reduce(Dataset::unionAll).orElseThrow();
    }

    Dataset<Row> compute(List<ObservationGrid> grids) {
        Dataset<Row> grid = ObservationGrid.grid(spark, grids).join(broadcast(descriptions(grids)), "indicator");
        return valued(grid.join(cells(grids), CELL, "left"));
    }

    /** The figures by indicator, area, period and breakdown, in whatever way an indicator adds its rows up. */
    private Dataset<Row> cells(List<ObservationGrid> grids) {
        List<Dataset<Row>> all = new ArrayList<>();
        for (Aggregations.Aggregation aggregation : Aggregations.Aggregation.values()) {
            List<ObservationGrid> some = grids.stream()
                    .filter(grid -> Aggregations.aggregation(
                                    grid.indicator().description().measure())
                            == aggregation)
                    .toList();
            if (!some.isEmpty()) {
                Dataset<Row> rows = rows(some);
                all.add(
                        switch (aggregation) {
                            case SUM -> Aggregations.sums(spread(Aggregations.byMonth(rows), some));
                            case DISTINCT_COUNT ->
                                Aggregations.distinctCounts(spread(Aggregations.byClass(rows), some));
                            case MEDIAN -> Aggregations.medians(spread(rows, some));
                            case CONTRIBUTIONS ->
                                Aggregations.contributions(
                                        spread(rows, some).join(broadcast(descriptions(some)), "indicator"));
                        });
            }
        }
        return all.stream().reduce(Dataset::unionAll).orElseThrow();
    }

    /**
     * The rows of indicators in one shape, each once for the total and once for each breakdown that it counts in:
     * indicator, place, month, breakdown, person, member, numerator, denominator, flagged.
     */
    private Dataset<Row> rows(List<ObservationGrid> grids) {
        return spark.sql(
                grids.stream().map(ObservationGrid::indicator).map(this::rows).collect(joining("\nUNION ALL\n")));
    }

    /** Rows in every area and period that they count in. */
    private Dataset<Row> spread(Dataset<Row> rows, List<ObservationGrid> grids) {
        // A cumulative indicator keeps the last that a prefecture told, even where it is silent now.
        Dataset<Row> silent = ObservationGrid.silent(
                spark,
                grids.stream()
                        .filter(grid -> !grid.indicator().description().scope().cumulative())
                        .toList());
        return rows.join(broadcast(ObservationGrid.months(spark, grids)), new String[] {"indicator", "month"})
                .join(broadcast(silent), new String[] {"indicator", "place", "period"}, "left_anti")
                .join(broadcast(ObservationGrid.around(spark, grids)), new String[] {"indicator", "place"});
    }

    private Dataset<Row> descriptions(List<ObservationGrid> grids) {
        return Formulas.descriptions(
                spark, grids.stream().map(ObservationGrid::indicator).toList());
    }

    private String rows(Indicator indicator) {
        StructType there = spark.sql(indicator.sql()).schema();
        String distinct = indicator.description().measure().distinct();
        return """
                SELECT '%s' AS indicator, %s AS place, month, breakdown, %s AS person, %s AS member,
                       %s AS numerator, %s AS denominator, %s AS flagged
                FROM (%s) LATERAL VIEW explode(%s) AS breakdown
                WHERE breakdown IS NOT NULL
                """.formatted(
                        indicator.id(),
                        place(List.of(there.fieldNames())),
                        text(distinct),
                        text(indicator.description().measure().among()),
                        tenThousandths(there, distinct == null ? "numerator" : ""),
                        tenThousandths(there, "denominator"),
                        there.getFieldIndex("flagged").isDefined() ? "flagged" : "false",
                        indicator.sql(),
                        breakdowns(indicator));
    }

    private static String text(@Nullable String column) {
        return column == null ? "CAST(NULL AS STRING)" : column;
    }

    /**
     * A figure in ten-thousandths, so that figures of four decimals are added as long integers: as exact as decimals,
     * and several times faster; an overflow is an error. No figure where there is no such column.
     */
    private static String tenThousandths(StructType there, String column) {
        if (there.getFieldIndex(column).isEmpty()) {
            return "CAST(NULL AS BIGINT)";
        }
        return there.apply(column).dataType().typeName().startsWith("decimal")
                ? "CAST(CAST(%s AS DECIMAL(18,4)) * 10000 AS BIGINT)".formatted(column)
                : "CAST(%s AS BIGINT) * 10000".formatted(column);
    }

    /** The place that a row speaks of: its prefecture, else its region, else the country. */
    private static String place(List<String> columns) {
        String prefecture = columns.contains("prefecture") ? "'prefecture/' || prefecture, " : "";
        String region = columns.contains("region") ? "'region/' || region, " : "";
        return "coalesce(%s%s'%s')".formatted(prefecture, region, Geography.ITALY.key());
    }

    /** An array of the breakdowns that a row counts in; null where one of a set's dimensions is unknown. */
    private static String breakdowns(Indicator indicator) {
        Stream<String> sets =
                indicator.description().scope().breakdowns().stream().map(Breakdown::keySql);
        return Stream.concat(Stream.of("''"), sets).collect(joining(", ", "array(", ")"));
    }

    private static Dataset<Row> valued(Dataset<Row> cells) {
        return cells.withColumn("absent", expr(ABSENT))
                .withColumns(Map.of(
                        "numerator", expr("if(absent OR formula = 'median', NULL, coalesce(numerator, 0))"),
                        "denominator", expr("if(absent OR formula = 'count', NULL, coalesce(denominator, 0))"),
                        "middle", expr("if(absent, NULL, middle)")))
                .withColumn("value", expr(Formulas.VALUE))
                .selectExpr(
                        "indicator",
                        "geo_level",
                        "geo",
                        "freq",
                        "period",
                        "coalesce(breakdown, '') AS breakdown",
                        "CAST(%s AS DECIMAL(18,4)) AS value".formatted(Formulas.rounded("value", "decimals")),
                        "CAST(numerator AS DECIMAL(18,4)) AS numerator",
                        "CAST(denominator AS DECIMAL(18,4)) AS denominator",
                        "CASE WHEN absent AND (expected = 0 OR of_ledger) THEN 'M' WHEN absent THEN 'L' WHEN value IS NULL THEN 'M'"
                                + " WHEN coalesce(flagged, false) THEN 'V' WHEN breaks THEN 'B' ELSE 'A' END AS status",
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
