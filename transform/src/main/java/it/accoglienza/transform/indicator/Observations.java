package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.ingest.lake.StoredRows;
import it.accoglienza.transform.sql.EngineSql;
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

/**
 * Computes the exact observations of indicators, all indicators of a theme in one query.
 *
 * <p>Columns: indicator, geo_level, geo, freq, period, breakdown (empty for the total), value, numerator, denominator
 * DECIMAL(18,4), status, delivered, expected INT, covered_to DATE (the day up to which a national source covers the period),
 * reference_year INT (of the residents to which the value is related),
 * and for amounts of money contributors INT, largest, two_largest
 * DECIMAL(9,4): the shares of the largest contributor and of the two largest. Every cell of the grid has a total; a
 * breakdown has the codes that occur. {@code engine/observation_status.sql} defines the status.
 */
public final class Observations {
    private static final String[] CELL = {"indicator", "geography", "period"};
    private static final String[] SOURCE = {"indicator", "source_geography", "period"};

    private final SparkSession spark;
    private final Consumer<String> progress;

    /** @param progress receives a line for each theme that is begun */
    public Observations(SparkSession spark, Consumer<String> progress) {
        this.spark = spark;
        this.progress = progress;
    }

    /** Computes the observations of all indicators, several themes at the same time, and stores them. */
    public Dataset<Row> byTheme(List<ObservationGrid> grids, StoredRows stored) {
        Map<String, List<ObservationGrid>> themes = grids.stream()
                .collect(groupingBy(grid -> grid.indicator().description().theme(), LinkedHashMap::new, toList()));
        Stream<Callable<Dataset<Row>>> tasks = themes.entrySet().stream().map(theme -> () -> {
            progress.accept("transform: %s, %d indicators"
                    .formatted(theme.getKey(), theme.getValue().size()));
            return stored.store(compute(theme.getValue()));
        });
        return ParallelTasks.results(tasks).stream().reduce(Dataset::unionAll).orElseThrow();
    }

    Dataset<Row> compute(List<ObservationGrid> grids) {
        Dataset<Row> cells = new GridTables(spark, grids)
                .cells()
                .join(broadcast(descriptions(grids)), "indicator")
                .join(aggregated(grids), CELL, "left");
        Dataset<Row> figures = EngineSql.query("observation_figures", Map.of("cells", cells))
                .withColumn("value", expr(Formulas.VALUE))
                .withColumn("rounded", expr(Formulas.rounded("round", "value", "decimals")));
        return EngineSql.query("observation_status", Map.of("figures", figures));
    }

    /** Returns the figures by indicator, geography, period and breakdown, whatever the aggregation. */
    private Dataset<Row> aggregated(List<ObservationGrid> grids) {
        List<Dataset<Row>> all = new ArrayList<>();
        for (Aggregation aggregation : Aggregation.values()) {
            List<ObservationGrid> some = grids.stream()
                    .filter(grid ->
                            Aggregation.of(grid.indicator().description().measure()) == aggregation)
                    .toList();
            if (!some.isEmpty()) {
                all.add(aggregation.figures(
                        repeat(aggregation.prepare(rows(some)), some), broadcast(descriptions(some))));
            }
        }
        return all.stream().reduce(Dataset::unionAll).orElseThrow();
    }

    private Dataset<Row> rows(List<ObservationGrid> grids) {
        return new IndicatorRows(spark)
                .read(grids.stream().map(ObservationGrid::indicator).toList());
    }

    /** Repeats rows for each geography and period that includes them. */
    private Dataset<Row> repeat(Dataset<Row> rows, List<ObservationGrid> grids) {
        // A cumulative indicator keeps what a prefecture delivered earlier if it did not deliver in this period.
        Dataset<Row> undelivered = new GridTables(
                        spark,
                        grids.stream()
                                .filter(grid ->
                                        !grid.indicator().description().scope().cumulative())
                                .toList())
                .undelivered();
        GridTables tables = new GridTables(spark, grids);
        return rows.join(broadcast(tables.months()), new String[] {"indicator", "month"})
                .join(broadcast(undelivered), SOURCE, "left_anti")
                .join(broadcast(tables.containing()), new String[] {"indicator", "source_geography"});
    }

    private Dataset<Row> descriptions(List<ObservationGrid> grids) {
        return Formulas.descriptions(
                spark, grids.stream().map(ObservationGrid::indicator).toList());
    }
}
