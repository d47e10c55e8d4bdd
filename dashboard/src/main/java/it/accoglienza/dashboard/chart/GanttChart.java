package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Stretches of time as lying bars, each filled as far as it is done; what is left to do is hatched. */
public final class GanttChart {

    private GanttChart() {}

    /**
     * A stretch of time.
     *
     * @param name what stands in the margin
     * @param done from 0 to 1
     * @param label what stands at its end
     * @param text all that there is to say of it
     */
    public record Span(String name, LocalDate from, LocalDate to, BigDecimal done, String label, String text) {}

    /** @param names what is done and what is left, for the key */
    public static Chart of(TimeAxis time, List<Span> spans, List<String> names) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put("grid", TimeAxis.grid());
        option.put("tooltip", LineChart.tooltip("item"));
        option.put("xAxis", time.axis());
        option.put("yAxis", TimeAxis.rows(spans.stream().map(Span::name).toList()));
        Map<String, Object> before = bars(spans, span -> time.at(span.from()));
        before.put("itemStyle", Map.of("color", "transparent"));
        before.put("markLine", time.line(true));
        Map<String, Object> done = bars(spans, span -> doneDays(time, span));
        done.put("itemStyle", Map.of("color", Palette.SERIES.get(0)));
        Map<String, Object> left = bars(spans, span -> days(time, span).subtract(doneDays(time, span)));
        left.put("itemStyle", Map.of("borderColor", Palette.SERIES.get(0), "borderWidth", 1));
        left.put("hatched", true);
        left.put("label", Map.of("show", true, "position", "right", "fontSize", 13, "color", Palette.INK));
        option.put("series", List.of(before, done, left));
        return new Chart("spans", 64 + 30 * spans.size(), option, time.ticks(), "", names);
    }

    private static BigDecimal days(TimeAxis time, Span span) {
        return time.at(span.to().plusDays(1)).subtract(time.at(span.from()));
    }

    private static BigDecimal doneDays(TimeAxis time, Span span) {
        return days(time, span).multiply(span.done()).setScale(1, RoundingMode.HALF_UP);
    }

    private static Map<String, Object> bars(List<Span> spans, Function<Span, BigDecimal> length) {
        Map<String, Object> bars = new LinkedHashMap<>();
        bars.put("type", "bar");
        bars.put("stack", "span");
        bars.put("barWidth", 16);
        bars.put(
                "data",
                spans.stream()
                        .map(span -> Map.of("value", length.apply(span), "end", span.label(), "text", span.text()))
                        .toList());
        return bars;
    }
}
