package it.accoglienza.transform.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Geography;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an indicator is computed: its grid of places and periods with the coverage of each, and which rows of
 * its query count in which cell.
 *
 * @param calendar the months that deliveries speak of
 * @param spans the periods to compute
 * @param delivered prefecture to the months for which it delivered all that the indicator needs; null where nothing is
 *     expected of prefectures
 * @param concerned prefecture to the months for which anything is expected of it; null where all are always expected
 */
public record ObservationGrid(
        Indicator indicator,
        Territory territory,
        PeriodRange calendar,
        List<IndicatorPeriod> spans,
        @Nullable Map<String, Set<String>> delivered,
        @Nullable Map<String, Set<String>> concerned) {

    private static final StructType PLACES =
            StructType.fromDDL("indicator STRING, area STRING, geo_level STRING, geo STRING, expected INT");
    private static final StructType SPANS = StructType.fromDDL("indicator STRING, freq STRING, period STRING");
    private static final StructType AROUND = StructType.fromDDL("indicator STRING, place STRING, area STRING");
    private static final StructType MONTHS = StructType.fromDDL("indicator STRING, month STRING, period STRING");
    private static final StructType SILENT =
            StructType.fromDDL("indicator STRING, place STRING, period STRING, awaited BOOLEAN");
    private static final StructType BREAKS =
            StructType.fromDDL("indicator STRING, area STRING, period STRING, breaks BOOLEAN");

    /**
     * Every cell that should have a figure: indicator, area ({@code prefecture/PD}), period; what names them, geo_level, geo,
     * freq; delivered, expected; and whether the series breaks there.
     */
    static Dataset<Row> grid(SparkSession spark, List<ObservationGrid> grids) {
        String[] cell = {"indicator", "area", "period"};
        Dataset<Row> missing = silent(spark, grids)
                .join(broadcast(around(spark, grids)), new String[] {"indicator", "place"})
                .groupBy("indicator", "area", "period")
                .agg(
                        expr("CAST(count(1) AS INT) AS missing"),
                        expr("CAST(count_if(NOT awaited) AS INT) AS unconcerned"));
        return table(spark, grids, PLACES, ObservationGrid::places)
                .join(broadcast(table(spark, grids, SPANS, ObservationGrid::spanRows)), "indicator")
                .join(broadcast(missing), cell, "left")
                .join(broadcast(table(spark, grids, BREAKS, ObservationGrid::breaks)), cell, "left")
                .selectExpr(
                        "indicator",
                        "area",
                        "period",
                        "geo_level",
                        "geo",
                        "freq",
                        "expected - coalesce(missing, 0) AS delivered",
                        "expected - coalesce(unconcerned, 0) AS expected",
                        "breaks");
    }

    /**
     * Which areas a row counts in, of its own and those around it the ones that the indicator is told of: indicator, place
     * (level/code of the row), area.
     */
    static Dataset<Row> around(SparkSession spark, List<ObservationGrid> grids) {
        return table(spark, grids, AROUND, ObservationGrid::around);
    }

    /**
     * Which periods a month counts in: indicator, month, period. A stock counts at a period's last month, a flow in
     * every month of it, a cumulative stock in every period that ends later.
     */
    static Dataset<Row> months(SparkSession spark, List<ObservationGrid> grids) {
        return table(spark, grids, MONTHS, ObservationGrid::months);
    }

    /**
     * Which prefectures don't count in which periods, for they did not deliver: indicator, place, period, and whether
     * anything was awaited of them.
     */
    static Dataset<Row> silent(SparkSession spark, List<ObservationGrid> grids) {
        return table(spark, grids, SILENT, ObservationGrid::silent);
    }

    private static Dataset<Row> table(
            SparkSession spark,
            List<ObservationGrid> grids,
            StructType schema,
            Function<ObservationGrid, Stream<Row>> rows) {
        return spark.createDataFrame(grids.stream().flatMap(rows).toList(), schema);
    }

    private Stream<Row> places() {
        return territory.geographies().stream()
                .filter(this::published)
                .map(place -> RowFactory.create(
                        indicator.id(),
                        place.key(),
                        place.level().code(),
                        place.code(),
                        delivered == null ? null : territory.prefectures(place).size()));
    }

    private Stream<Row> around() {
        return territory.geographies().stream().flatMap(place -> territory.containing(place).stream()
                .filter(this::published)
                .map(area -> RowFactory.create(indicator.id(), place.key(), area.key())));
    }

    private Stream<Row> spanRows() {
        return spans.stream()
                .map(span -> RowFactory.create(indicator.id(), span.frequency().code(), span.name()));
    }

    private Stream<Row> months() {
        return spans.stream().flatMap(span -> months(span).stream()
                .map(month -> RowFactory.create(indicator.id(), month, span.name())));
    }

    private Stream<Row> silent() {
        return delivered == null
                ? Stream.empty()
                : territory.geographies().stream()
                        .filter(place -> place.level() == GeographicLevel.PREFECTURE)
                        .flatMap(place -> spans.stream()
                                .filter(span -> !holds(delivered, place.code(), span))
                                .map(span -> RowFactory.create(
                                        indicator.id(),
                                        place.key(),
                                        span.name(),
                                        holds(concerned, place.code(), span))));
    }

    private Stream<Row> breaks() {
        return indicator.description().scope().residents()
                ? territory.changes().entrySet().stream().flatMap(change -> spans.stream()
                        .filter(span -> span.months().stream().anyMatch(change.getValue()::contains))
                        .map(span -> RowFactory.create(
                                indicator.id(),
                                Geography.prefecture(change.getKey()).key(),
                                span.name(),
                                true)))
                : Stream.empty();
    }

    private boolean published(Geography place) {
        return indicator.description().scope().levels().contains(place.level());
    }

    private List<String> months(IndicatorPeriod span) {
        return indicator.description().scope().cumulative() ? calendar.until(span) : needed(span);
    }

    private List<String> needed(IndicatorPeriod span) {
        return switch (indicator.description().measure().kind()) {
            case STOCK -> List.of(span.lastMonth());
            case FLOW -> span.months();
        };
    }

    /** Whether all months that a period needs are among a prefecture's; where no months are told, all are. */
    private boolean holds(@Nullable Map<String, Set<String>> months, String prefecture, IndicatorPeriod span) {
        return months == null || months.getOrDefault(prefecture, Set.of()).containsAll(needed(span));
    }
}
