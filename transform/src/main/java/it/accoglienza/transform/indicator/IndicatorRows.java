package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.joining;

import it.accoglienza.transform.observation.Breakdown;
import it.accoglienza.transform.observation.Geography;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several indicators' queries in one shape, each row once for the total and once for each breakdown.
 *
 * <p>Columns: indicator, source_geography ({@code prefecture/PD}), month, breakdown, distinct_value, contributor,
 * numerator, denominator (BIGINT, in ten-thousandths), flagged.
 */
final class IndicatorRows {
    private final SparkSession spark;

    IndicatorRows(SparkSession spark) {
        this.spark = spark;
    }

    /** Runs the queries of indicators. */
    Dataset<Row> read(List<Indicator> indicators) {
        return spark.sql(indicators.stream().map(this::sql).collect(joining("\nUNION ALL\n")));
    }

    private String sql(Indicator indicator) {
        StructType columns = spark.sql(indicator.sql()).schema();
        String distinct = indicator.description().measure().distinct();
        return """
                SELECT '%s' AS indicator, %s AS source_geography, month, breakdown, %s AS distinct_value, %s AS contributor,
                       %s AS numerator, %s AS denominator, %s AS flagged
                FROM (%s) LATERAL VIEW explode(%s) AS breakdown
                WHERE breakdown IS NOT NULL
                """.formatted(
                        indicator.id(),
                        geography(List.of(columns.fieldNames())),
                        text(distinct),
                        text(indicator.description().measure().among()),
                        tenThousandths(columns, distinct == null ? "numerator" : ""),
                        tenThousandths(columns, "denominator"),
                        columns.getFieldIndex("flagged").isDefined() ? "flagged" : "false",
                        indicator.sql(),
                        breakdowns(indicator));
    }

    /** Composes the key of a row's geography: its prefecture, else its region, else the country. */
    private static String geography(List<String> columns) {
        String prefecture = columns.contains("prefecture") ? "'prefecture/' || prefecture, " : "";
        String region = columns.contains("region") ? "'region/' || region, " : "";
        return "coalesce(%s%s'%s')".formatted(prefecture, region, Geography.ITALY.key());
    }

    private static String text(@Nullable String column) {
        return column == null ? "CAST(NULL AS STRING)" : column;
    }

    /**
     * Composes a figure in ten-thousandths; null if there is no such column. Figures of four decimals are added up as long
     * integers: as exact as decimals and several times faster. An overflow is an error.
     */
    private static String tenThousandths(StructType columns, String column) {
        if (columns.getFieldIndex(column).isEmpty()) {
            return "CAST(NULL AS BIGINT)";
        }
        return columns.apply(column).dataType().typeName().startsWith("decimal")
                ? "CAST(CAST(%s AS DECIMAL(18,4)) * 10000 AS BIGINT)".formatted(column)
                : "CAST(%s AS BIGINT) * 10000".formatted(column);
    }

    /** Composes an array of the breakdown keys of a row; null for a set of which a dimension is null. */
    private static String breakdowns(Indicator indicator) {
        Stream<String> keys =
                indicator.description().scope().breakdowns().stream().map(Breakdown::keySql);
        return Stream.concat(Stream.of("''"), keys).collect(joining(", ", "array(", ")"));
    }
}
