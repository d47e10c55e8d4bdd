package it.accoglienza.transform.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The grids of several indicators as small Spark tables, which are joined to the indicators' rows. */
final class GridTables {
    private static final StructType GEOGRAPHIES = StructType.fromDDL(
            "indicator STRING, geography STRING, geo_level STRING, geo STRING, prefectures INT, coverage_of_all BOOLEAN");
    private static final StructType PERIODS =
            StructType.fromDDL("indicator STRING, freq STRING, period STRING, covered_to DATE, incomplete BOOLEAN,"
                    + " reference_year INT");
    private static final StructType CONTAINING =
            StructType.fromDDL("indicator STRING, source_geography STRING, geography STRING");
    private static final StructType MONTHS = StructType.fromDDL("indicator STRING, month STRING, period STRING");
    private static final StructType UNDELIVERED =
            StructType.fromDDL("indicator STRING, source_geography STRING, period STRING, expected BOOLEAN");
    private static final StructType BREAKS =
            StructType.fromDDL("indicator STRING, geography STRING, period STRING, series_break BOOLEAN");

    private final SparkSession spark;
    private final List<ObservationGrid> grids;

    GridTables(SparkSession spark, List<ObservationGrid> grids) {
        this.spark = spark;
        this.grids = grids;
    }

    /**
     * Returns every cell that should have an observation. Columns: indicator, geography ({@code prefecture/PD}), period;
     * geo_level, geo, freq; delivered and expected, the number of prefectures (null if prefectures do not deliver);
     * asked, the number of prefectures beside which delivered is told; covered_to and incomplete of a national source;
     * reference_year of residents; and series_break.
     */
    Dataset<Row> cells() {
        String[] cell = {"indicator", "geography", "period"};
        Dataset<Row> missing = undelivered()
                .join(broadcast(containing()), new String[] {"indicator", "source_geography"})
                .groupBy("indicator", "geography", "period")
                .agg(
                        expr("CAST(count(1) AS INT) AS undelivered"),
                        expr("CAST(count_if(NOT expected) AS INT) AS not_expected"));
        return table(GEOGRAPHIES, ObservationGrid::geographyRows)
                .join(broadcast(table(PERIODS, ObservationGrid::periodRows)), "indicator")
                .join(broadcast(missing), cell, "left")
                .join(broadcast(table(BREAKS, ObservationGrid::breakRows)), cell, "left")
                .selectExpr(
                        "indicator",
                        "geography",
                        "period",
                        "geo_level",
                        "geo",
                        "freq",
                        "prefectures - coalesce(undelivered, 0) AS delivered",
                        "prefectures - coalesce(not_expected, 0) AS expected",
                        "if(coverage_of_all, prefectures, prefectures - coalesce(not_expected, 0)) AS asked",
                        "covered_to",
                        "incomplete",
                        "reference_year",
                        "series_break");
    }

    /**
     * Returns the geographies in which a row is included: those that contain its own and are published. Columns: indicator,
     * source_geography (of the row), geography.
     */
    Dataset<Row> containing() {
        return table(CONTAINING, ObservationGrid::containingRows);
    }

    /**
     * Returns the periods in which a month is included: of a stock the periods that end with it, of a flow those that
     * contain it, of a cumulative indicator those that end with it or later. Columns: indicator, month, period.
     */
    Dataset<Row> months() {
        return table(MONTHS, ObservationGrid::monthRows);
    }

    /**
     * Returns the prefectures that are left out of a period because they did not deliver. Columns: indicator,
     * source_geography, period, expected (true if a delivery was expected).
     */
    Dataset<Row> undelivered() {
        return table(UNDELIVERED, ObservationGrid::undeliveredRows);
    }

    private Dataset<Row> table(StructType schema, Function<ObservationGrid, Stream<Row>> rows) {
        return spark.createDataFrame(grids.stream().flatMap(rows).toList(), schema);
    }
}
