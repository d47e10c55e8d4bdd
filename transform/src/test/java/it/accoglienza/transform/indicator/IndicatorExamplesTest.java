package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every indicator on its example, {@code examples/<indicator>.yaml}: from fact rows to observations. */
class IndicatorExamplesTest {
    private static final SortedMap<String, String> EXAMPLES = Declarations.in(IndicatorExamplesTest.class, "examples");
    private static final String KEY = "geo_level, geo, freq, period, breakdown";
    private static final String FIGURES = "numerator, denominator, value, status, delivered, expected";

    /**
     * An example.
     *
     * @param shows what it is about
     * @param months the first and the last that deliveries speak of
     * @param delivered the months of each prefecture; null where only the Ministry publishes
     * @param concerned the months for which anything is expected of each prefecture; all where left out
     * @param given fact tables by name
     * @param expect a line a cell, key and figures; {@code no cell} where there must be none
     */
    record Example(
            String shows,
            List<String> months,
            @Nullable Map<String, Set<String>> delivered,
            @Nullable Map<String, Set<String>> concerned,
            Map<String, String> given,
            String expect) {}

    static List<Indicator> indicators() {
        return Indicator.declared();
    }

    @Test
    void everyIndicatorHasAnExample() {
        assertThat(EXAMPLES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        indicators().stream().map(Indicator::id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void everyIndicatorGivesWhatItsExampleExpects(String id) {
        Indicator indicator = indicators().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Example example = Declarations.read(id + ".yaml", EXAMPLES.getOrDefault(id, ""), Example.class);
        List<String> lines =
                example.expect().lines().map(IndicatorExamplesTest::line).toList();
        assertThat(lines.get(0)).isEqualTo(KEY + ", " + FIGURES);
        Map<String, String> observed = observed(indicator, example);
        List<String> expected = lines.subList(1, lines.size());
        assertThat(expected.stream()
                        .map(IndicatorExamplesTest::key)
                        .map(key -> key + ", " + observed.getOrDefault(key, "no cell")))
                .isEqualTo(expected);
    }

    static List<String> ids() {
        return indicators().stream().map(Indicator::id).toList();
    }

    private static Map<String, String> observed(Indicator indicator, Example example) {
        SparkSession spark = SparkSessions.start("tests");
        example.given().forEach((table, rows) -> {
            spark.sql("CREATE DATABASE IF NOT EXISTS " + (table.startsWith("facts.") ? "facts" : "default"));
            spark.sql("CREATE OR REPLACE VIEW %s AS %s".formatted(table, TestRows.sql(rows)));
        });
        PeriodRange calendar = new PeriodRange(
                YearMonth.parse(example.months().get(0)),
                YearMonth.parse(example.months().get(1)));
        ObservationGrid scope = new ObservationGrid(
                indicator,
                Territory.declared(),
                calendar,
                calendar.periods(indicator.description().freqs()),
                example.delivered(),
                example.concerned());
        return new Observations(spark, line -> {})
                .compute(List.of(scope)).collectAsList().stream()
                        .collect(toMap(row -> text(row, KEY), row -> text(row, FIGURES)));
    }

    private static String text(Row row, String columns) {
        return TestRows.cells(columns).stream()
                .map(column -> text(row.<@Nullable Object>getAs(column)))
                .collect(joining(", "));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private static String line(String line) {
        return String.join(", ", TestRows.cells(line));
    }

    private static String key(String line) {
        return TestRows.cells(line).stream().limit(5).collect(joining(", "));
    }
}
