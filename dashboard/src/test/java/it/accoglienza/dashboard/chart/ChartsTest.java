package it.accoglienza.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.chart.EventChart.Event;
import it.accoglienza.dashboard.chart.GanttChart.Span;
import it.accoglienza.dashboard.chart.HeatChart.HeatRow;
import it.accoglienza.dashboard.chart.MapChart.Feature;
import it.accoglienza.dashboard.chart.MapChart.LegendEntry;
import it.accoglienza.dashboard.chart.StepChart.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChartsTest {

    @Test
    void aMissingPeriodIsAGapWithItsReason() throws IOException {
        JsonNode chart = json(LineChart.of(
                List.of(new Series("Italia", List.of(point("gen", "10"), point("feb", null), point("mar", "30")))),
                ChartsTest::format));
        JsonNode points = chart.at("/option/series/0/data");
        assertThat(points.at("/0/value").decimalValue()).isEqualByComparingTo("10");
        assertThat(points.at("/0/text").asText()).isEqualTo("10 persone");
        assertThat(points.at("/1/value").asText()).isEqualTo("-");
        assertThat(points.at("/1/text").asText()).isEqualTo("non consegnato");
        assertThat(chart.at("/option/xAxis/data/1").asText()).isEqualTo("feb");
    }

    @Test
    void tooltipsNeedNoInlineStyleAndAnimationIsOff() throws IOException {
        Series series = new Series("Italia", List.of(point("gen", "10")));
        for (Chart chart : List.of(
                LineChart.of(List.of(series), ChartsTest::format),
                BarChart.of(List.of(series), ChartsTest::format),
                MapChart.of("prefectures", List.of(feature("PD", "1")), ChartsTest::format)
                        .chart())) {
            assertThat(json(chart).at("/option/tooltip/renderMode").asText()).isEqualTo("richText");
            assertThat(json(chart).at("/option/animation").asBoolean(true)).isFalse();
        }
    }

    @Test
    void everyTickOfTheAxisHasALabelFromTheServer() throws IOException {
        JsonNode chart = json(BarChart.of(List.of(new Series("a", List.of(point("x", "236")))), ChartsTest::format));
        assertThat(chart.at("/option/xAxis/max").decimalValue()).isEqualByComparingTo("250");
        assertThat(chart.at("/ticks").size()).isEqualTo(6);
        assertThat(chart.at("/ticks/150").asText()).isEqualTo("150 persone");
    }

    @Test
    void aMapHasAtMostFiveClassesAndEqualValuesStayInOne() {
        List<Feature> features = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> feature("A" + i, String.valueOf(i <= 50 ? 7 : i)))
                .toList();
        List<LegendEntry> keys =
                MapChart.of("prefectures", features, BigDecimal::toPlainString).keys();
        assertThat(keys.get(0).low()).isEqualTo("7");
        assertThat(keys.get(0).high()).isEqualTo("7");
        assertThat(keys.stream().mapToInt(LegendEntry::count).sum()).isEqualTo(100);
        assertThat(keys).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aFeatureWithoutAValueIsMarkedAndNamed() throws IOException {
        JsonNode chart =
                json(MapChart.of("prefectures", List.of(feature("PD", "1"), feature("VI", null)), ChartsTest::format)
                        .chart());
        assertThat(chart.at("/option/series/0/data/1/value").asText()).isEqualTo("-");
        assertThat(chart.at("/option/series/0/data/1/title").asText()).isEqualTo("VI");
        assertThat(chart.at("/option/series/0/data/1/itemStyle/borderColor").asText())
                .isNotEqualTo("#ffffff");
    }

    @Test
    void chartsOnOneTimeAxisHaveTheSameMarginsAndTicks() throws IOException {
        LocalDate start = LocalDate.of(2024, 1, 15);
        TimeAxis time = TimeAxis.over(
                Stream.of(start, start.plusMonths(10)), start.plusMonths(5), "report", YearMonth::toString);
        JsonNode spans = json(GanttChart.of(
                time,
                List.of(new Span("1.1", start, start.plusDays(9), new BigDecimal("0.25"), "25", "text")),
                List.of("done")));
        JsonNode events =
                json(EventChart.of(time, List.of(new Event("M1", start, null, "text")), List.of("planned", "reached")));
        JsonNode steps = json(StepChart.of(
                time, List.of("paid"), List.of(new Report(start, List.of(BigDecimal.TEN), "text")), "{value} %"));
        for (JsonNode other : List.of(events, steps)) {
            assertThat(other.at("/option/grid")).isEqualTo(spans.at("/option/grid"));
            assertThat(other.at("/option/xAxis")).isEqualTo(spans.at("/option/xAxis"));
            assertThat(other.at("/ticks")).isEqualTo(spans.at("/ticks"));
        }
        assertThat(spans.at("/ticks/0").asText()).isEqualTo("2024-01");
        assertThat(spans.at("/ticks/60").asText()).isEqualTo("2024-03");
        assertThat(spans.at("/option/series/0/data/0/value").asInt()).isEqualTo(14);
        assertThat(spans.at("/option/series/1/data/0/value").asDouble()).isEqualTo(2.5);
        assertThat(spans.at("/option/series/2/data/0/value").asDouble()).isEqualTo(7.5);
        assertThat(events.at("/option/series/1/data")).isEmpty();
        assertThat(steps.at("/option/series/0/data/0/value/0").asInt()).isEqualTo(14);
    }

    @Test
    void onlyExactlyOneHundredPercentHasTheHighestClass() {
        List<Point> cells = List.of(point("a", "100"), point("b", "99.9"), point("c", "0"), new Point("", null, ""));
        HeatChart heat = HeatChart.of(
                List.of("a", "b", "c", "d"), List.of(new HeatRow("stays", cells)), BigDecimal::toPlainString);
        assertThat(heat.keys())
                .extracting(LegendEntry::number, LegendEntry::low, LegendEntry::count)
                .containsExactly(tuple(1, "0", 1), tuple(3, "99.9", 1), tuple(5, "100", 1));
    }

    @Test
    void theJsonOfAChartCannotCloseItsScriptElement() {
        Chart chart = LineChart.of(List.of(new Series("</script>", List.of(point("<b>", "1")))), ChartsTest::format);
        assertThat(chart.json()).doesNotContain("<");
    }

    private static String format(BigDecimal value) {
        return value.toPlainString() + " persone";
    }

    private static Point point(String label, @Nullable String value) {
        return value == null
                ? new Point(label, null, "non consegnato")
                : new Point(label, new BigDecimal(value), value + " persone");
    }

    private static Feature feature(String code, @Nullable String value) {
        return new Feature(code, point(code, value), "/it/" + code);
    }

    private static JsonNode json(Chart chart) throws IOException {
        return new ObjectMapper().readTree(chart.json());
    }
}
