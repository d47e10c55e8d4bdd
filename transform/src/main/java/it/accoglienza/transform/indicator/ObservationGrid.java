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
 * The geographies and periods for which an indicator is computed, with the coverage of each cell, and the cells in which a
 * row of its query is included.
 *
 * @param range the months of the deliveries
 * @param periods the periods to compute
 * @param delivered the months for which a prefecture delivered all datasets of the indicator, by prefecture code; null if
 *     prefectures deliver none of them
 * @param expected the months for which a delivery is expected, by prefecture code; null if one is always expected
 */
public record ObservationGrid(
        Indicator indicator,
        Territory territory,
        PeriodRange range,
        List<IndicatorPeriod> periods,
        @Nullable Map<String, Set<String>> delivered,
        @Nullable Map<String, Set<String>> expected) {

    private static final StructType GEOGRAPHIES =
            StructType.fromDDL("indicator STRING, geography STRING, geo_level STRING, geo STRING, prefectures INT");
    private static final StructType PERIODS = StructType.fromDDL("indicator STRING, freq STRING, period STRING");
    private static final StructType CONTAINING =
            StructType.fromDDL("indicator STRING, source_geography STRING, geography STRING");
    private static final StructType MONTHS = StructType.fromDDL("indicator STRING, month STRING, period STRING");
    private static final StructType UNDELIVERED =
            StructType.fromDDL("indicator STRING, source_geography STRING, period STRING, expected BOOLEAN");
    private static final StructType BREAKS =
            StructType.fromDDL("indicator STRING, geography STRING, period STRING, series_break BOOLEAN");

    /**
     * Returns every cell that should have an observation. Columns: indicator, geography ({@code prefecture/PD}), period;
     * geo_level, geo, freq; delivered and expected, the number of prefectures (null if prefectures do not deliver); and
     * series_break.
     */
    static Dataset<Row> cells(SparkSession spark, List<ObservationGrid> grids) {
        String[] cell = {"indicator", "geography", "period"};
        Dataset<Row> missing = undelivered(spark, grids)
                .join(broadcast(containing(spark, grids)), new String[] {"indicator", "source_geography"})
                .groupBy("indicator", "geography", "period")
                .agg(
                        expr("CAST(count(1) AS INT) AS undelivered"),
                        expr("CAST(count_if(NOT expected) AS INT) AS not_expected"));
        return table(spark, grids, GEOGRAPHIES, ObservationGrid::geographyRows)
                .join(broadcast(table(spark, grids, PERIODS, ObservationGrid::periodRows)), "indicator")
                .join(broadcast(missing), cell, "left")
                .join(broadcast(table(spark, grids, BREAKS, ObservationGrid::breakRows)), cell, "left")
                .selectExpr(
                        "indicator",
                        "geography",
                        "period",
                        "geo_level",
                        "geo",
                        "freq",
                        "prefectures - coalesce(undelivered, 0) AS delivered",
                        "prefectures - coalesce(not_expected, 0) AS expected",
                        "series_break");
    }

    /**
     * Returns the geographies in which a row is included: those that contain its own and are published. Columns: indicator,
     * source_geography (of the row), geography.
     */
    static Dataset<Row> containing(SparkSession spark, List<ObservationGrid> grids) {
        return table(spark, grids, CONTAINING, ObservationGrid::containingRows);
    }

    /**
     * Returns the periods in which a month is included: of a stock the periods that end with it, of a flow those that
     * contain it, of a cumulative indicator those that end with it or later. Columns: indicator, month, period.
     */
    static Dataset<Row> months(SparkSession spark, List<ObservationGrid> grids) {
        return table(spark, grids, MONTHS, ObservationGrid::monthRows);
    }

    /**
     * Returns the prefectures that are left out of a period because they did not deliver. Columns: indicator,
     * source_geography, period, expected (true if a delivery was expected).
     */
    static Dataset<Row> undelivered(SparkSession spark, List<ObservationGrid> grids) {
        return table(spark, grids, UNDELIVERED, ObservationGrid::undeliveredRows);
    }

    private static Dataset<Row> table(
            SparkSession spark,
            List<ObservationGrid> grids,
            StructType schema,
            Function<ObservationGrid, Stream<Row>> rows) {
        return spark.createDataFrame(grids.stream().flatMap(rows).toList(), schema);
    }

    private Stream<Row> geographyRows() {
        return territory.geographies().stream()
                .filter(this::published)
                .map(geography -> RowFactory.create(
                        indicator.id(),
                        geography.key(),
                        geography.level().code(),
                        geography.code(),
                        delivered == null
                                ? null
                                : territory.prefectures(geography).size()));
    }

    private Stream<Row> periodRows() {
        return periods.stream()
                .map(period ->
                        RowFactory.create(indicator.id(), period.frequency().code(), period.name()));
    }

    private Stream<Row> containingRows() {
        return territory.geographies().stream().flatMap(source -> territory.containing(source).stream()
                .filter(this::published)
                .map(geography -> RowFactory.create(indicator.id(), source.key(), geography.key())));
    }

    private Stream<Row> monthRows() {
        return periods.stream().flatMap(period -> included(period).stream()
                .map(month -> RowFactory.create(indicator.id(), month, period.name())));
    }

    private Stream<Row> undeliveredRows() {
        return delivered == null
                ? Stream.empty()
                : territory.geographies().stream()
                        .filter(geography -> geography.level() == GeographicLevel.PREFECTURE)
                        .flatMap(prefecture -> periods.stream()
                                .filter(period -> !hasAllMonths(delivered, prefecture.code(), period))
                                .map(period -> RowFactory.create(
                                        indicator.id(),
                                        prefecture.key(),
                                        period.name(),
                                        hasAllMonths(expected, prefecture.code(), period))));
    }

    private Stream<Row> breakRows() {
        return indicator.description().scope().residents()
                ? territory.changes().entrySet().stream().flatMap(change -> periods.stream()
                        .filter(period -> period.months().stream().anyMatch(change.getValue()::contains))
                        .map(period -> RowFactory.create(
                                indicator.id(),
                                Geography.prefecture(change.getKey()).key(),
                                period.name(),
                                true)))
                : Stream.empty();
    }

    private boolean published(Geography geography) {
        return indicator.description().scope().levels().contains(geography.level());
    }

    private List<String> included(IndicatorPeriod period) {
        return indicator.description().scope().cumulative() ? range.until(period) : needed(period);
    }

    private List<String> needed(IndicatorPeriod period) {
        return switch (indicator.description().measure().kind()) {
            case STOCK -> List.of(period.lastMonth());
            case FLOW -> period.months();
        };
    }

    /** Returns true if a prefecture's months include all that a period needs, or if no months are given. */
    private boolean hasAllMonths(@Nullable Map<String, Set<String>> months, String prefecture, IndicatorPeriod period) {
        return months == null || months.getOrDefault(prefecture, Set.of()).containsAll(needed(period));
    }
}
