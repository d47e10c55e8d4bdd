package it.accoglienza.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.chart.EventChart.Event;
import it.accoglienza.dashboard.chart.GanttChart.Span;
import it.accoglienza.dashboard.chart.MapChart.Feature;
import it.accoglienza.dashboard.chart.StepChart.Report;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares whole charts with the JSON that was recorded before the options moved into templates. */
final class ChartOptionsTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final TimeAxis TIME = TimeAxis.over(
            Stream.of(START, START.plusMonths(10)), START.plusMonths(5), "latest report", YearMonth::toString);
    private static final List<Series> SERIES = List.of(
            new Series("Padova", List.of(point("Jan", "10.5"), point("Feb", null), point("Mar", "-30"))),
            new Series("Italy", List.of(point("Jan", "12"), point("Feb", "7"), point("Mar", "0"))));

    static Stream<Chart> charts() {
        return Stream.of(
                LineChart.of(SERIES, BigDecimal::toPlainString),
                BarChart.of(SERIES, BigDecimal::toPlainString),
                MapChart.of("prefectures", List.of(feature("PD", "1"), feature("VI", null)), BigDecimal::toPlainString)
                        .chart(),
                HeatChart.of(
                                List.of("Jan", "Feb"),
                                List.of(new HeatChart.HeatRow(
                                        "Stays", List.of(point("Jan", "100"), point("Feb", "81.5")))),
                                BigDecimal::toPlainString)
                        .chart(),
                GanttChart.of(
                        TIME,
                        List.of(new Span("1.1", START, START.plusDays(9), new BigDecimal("0.25"), "25%", "Task 1.1")),
                        List.of("completed")),
                EventChart.of(
                        TIME,
                        List.of(
                                new Event("M1", START, START.plusDays(3), "late"),
                                new Event("M2", START.plusMonths(1), null, "overdue")),
                        List.of("planned", "reached")),
                StepChart.of(
                        TIME,
                        List.of("committed", "paid"),
                        List.of(new Report(START, List.of(BigDecimal.TEN, BigDecimal.ONE), "first report")),
                        "{value}%"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aChartHasTheRecordedJson(Chart chart) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String file = chart.kind() + ".json";
        try (InputStream recorded = Objects.requireNonNull(ChartOptionsTest.class.getResourceAsStream(file), file)) {
            assertThat(json.readTree(chart.json())).isEqualTo(json.readTree(recorded));
        }
    }

    private static Feature feature(String code, @Nullable String value) {
        return new Feature(code, point(code, value), "/en/" + code);
    }

    private static Point point(String label, @Nullable String value) {
        return value == null
                ? new Point(label, null, "not delivered")
                : new Point(label, new BigDecimal(value), value + " persons");
    }
}
