package it.accoglienza.transform.indicator;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.Residents;
import it.accoglienza.transform.InterpretedSession;
import it.accoglienza.transform.TestRows;
import it.accoglienza.transform.fact.Fact;
import it.accoglienza.transform.sql.ReferenceViews;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every indicator on its example, {@code examples/<indicator>.yaml}: from fact rows to observations. Examples that give
 * different tables are computed in one query, as the indicators of a theme are.
 */
class IndicatorExamplesTest {
    private static final SortedMap<String, String> TEXTS = Declarations.in(IndicatorExamplesTest.class, "examples");
    private static final List<Indicator> INDICATORS = Indicator.declared();
    private static final String KEY = "geo_level, geo, freq, period, breakdown";
    private static final String FIGURES = "numerator, denominator, value, status, delivered, expected";
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final SparkSession SPARK = InterpretedSession.start();

    /**
     * An example.
     *
     * @param shows what it is an example of
     * @param months the first and the last month of the deliveries
     * @param delivered the months that each prefecture delivered; null if prefectures do not deliver
     * @param concerned the months for which a delivery of each prefecture is expected; null for all
     * @param given tables by name
     * @param residents residents by year and prefecture, for an indicator that is related to them
     * @param expect a line for each cell, key, figures and, of some indicators, {@code covered_to} or {@code reference_year};
     *     {@code no cell} if there must be none
     */
    record Example(
            String shows,
            List<String> months,
            @Nullable Map<String, Set<String>> delivered,
            @Nullable Map<String, Set<String>> concerned,
            Map<String, String> given,
            @Nullable TreeMap<Integer, Map<String, Long>> residents,
            String expect) {

        Residents residentsOr(Residents declared) {
            return residents == null ? declared : new Residents(residents);
        }
    }

    @Test
    void everyIndicatorHasAnExample() {
        assertThat(TEXTS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        INDICATORS.stream().map(Indicator::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyIndicatorGivesWhatItsExampleExpects() {
        SortedMap<String, Example> examples = new TreeMap<>();
        TEXTS.forEach((id, text) -> examples.put(id, Declarations.read(id + ".yaml", text, Example.class)));
        return batches(examples).stream().flatMap(batch -> {
            Map<String, Map<String, Row>> observed = observed(batch);
            return batch.entrySet().stream()
                    .map(example -> dynamicTest(
                            example.getKey(),
                            () -> check(example.getValue(), observed.getOrDefault(example.getKey(), Map.of()))));
        });
    }

    /** Groups examples so that no two of a batch give the same table. */
    private static List<SortedMap<String, Example>> batches(SortedMap<String, Example> examples) {
        List<SortedMap<String, Example>> batches = new ArrayList<>();
        examples.forEach((id, example) -> batches.stream()
                .filter(batch -> batch.values().stream().noneMatch(other -> collide(other, example)))
                .findFirst()
                .orElseGet(() -> {
                    batches.add(new TreeMap<>());
                    return batches.get(batches.size() - 1);
                })
                .put(id, example));
        return batches;
    }

    private static boolean collide(Example one, Example other) {
        return one.given().keySet().stream().anyMatch(other.given()::containsKey)
                || (one.residents() != null && other.residents() != null);
    }

    private static boolean reads(String indicator, Fact fact) {
        return INDICATORS.stream()
                .anyMatch(each -> each.id().equals(indicator) && each.sql().contains("facts." + fact.name()));
    }

    private static Map<String, Map<String, Row>> observed(SortedMap<String, Example> batch) {
        batch.values().stream()
                .map(Example::residents)
                .filter(Objects::nonNull)
                .forEach(residents -> ReferenceViews.registerResidents(SPARK, new Residents(residents)));
        batch.values().forEach(example -> example.given().forEach((table, rows) -> {
            SPARK.sql("CREATE DATABASE IF NOT EXISTS " + (table.startsWith("facts.") ? "facts" : "default"));
            SPARK.sql("CREATE OR REPLACE VIEW %s AS %s".formatted(table, TestRows.sql(rows)));
        }));
        Fact.declared().stream()
                .filter(fact -> fact.derived() && batch.keySet().stream().anyMatch(id -> reads(id, fact)))
                .forEach(fact -> SPARK.sql("CREATE OR REPLACE VIEW facts.%s AS %s".formatted(fact.name(), fact.sql())));
        List<Indicator> indicators = INDICATORS.stream()
                .filter(indicator -> batch.containsKey(indicator.id()))
                .toList();
        Map<String, NationalCoverage> national = NationalCoverage.read(
                SPARK,
                indicators.stream()
                        .filter(IndicatorExamplesTest::hasNationalSource)
                        .toList());
        List<ObservationGrid> grids = indicators.stream()
                .map(indicator ->
                        grid(indicator, requireNonNull(batch.get(indicator.id())), national.get(indicator.id())))
                .toList();
        return new Observations(SPARK, line -> {})
                .compute(grids).collectAsList().stream()
                        .collect(groupingBy(
                                row -> row.<String>getAs("indicator"), toMap(row -> text(row, KEY), row -> row)));
    }

    private static boolean hasNationalSource(Indicator indicator) {
        return indicator.description().scope().datasets().stream()
                .anyMatch(dataset -> CONTRACTS.contract(dataset).deliveredByMinistry());
    }

    private static ObservationGrid grid(Indicator indicator, Example example, @Nullable NationalCoverage national) {
        PeriodRange range = new PeriodRange(
                YearMonth.parse(example.months().get(0)),
                YearMonth.parse(example.months().get(1)));
        return new ObservationGrid(
                indicator,
                Territory.declared(),
                range,
                range.periods(indicator.description().scope().frequencies()),
                example.delivered(),
                example.concerned(),
                example.residentsOr(ReferenceData.declared().residents()),
                national,
                indicator.description().scope().datasets().stream()
                        .map(CONTRACTS::contract)
                        .anyMatch(contract -> contract.ofSomePlaces()
                                && contract.listedPrefectures().isEmpty()));
    }

    private static void check(Example example, Map<String, Row> observed) {
        List<String> lines =
                example.expect().lines().map(IndicatorExamplesTest::line).toList();
        assertThat(lines.get(0)).startsWith(KEY + ", " + FIGURES);
        String figures = lines.get(0).substring(KEY.length() + 2);
        List<String> expected = lines.subList(1, lines.size());
        assertThat(expected.stream()
                        .map(IndicatorExamplesTest::key)
                        .map(key -> key + ", "
                                + (observed.containsKey(key) ? text(observed.get(key), figures) : "no cell")))
                .isEqualTo(expected);
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
