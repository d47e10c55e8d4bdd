package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Time spans as horizontal bars; the completed part is filled, the remaining part is hatched. */
public final class GanttChart {

    private GanttChart() {}

    /**
     * A row of the chart.
     *
     * @param name shown in the left margin
     * @param done completed part, from 0 to 1
     * @param label shown at the end of the bar
     * @param text of the tooltip
     */
    public record Span(String name, LocalDate from, LocalDate to, BigDecimal done, String label, String text) {}

    /**
     * Draws a row for each span, the first at the top.
     *
     * @param names of the completed part, for the legend
     */
    public static Chart of(TimeAxis time, List<Span> spans, List<String> names) {
        Map<String, Object> option = OptionTemplate.of("spans")
                .set("timeAxis", time.axis())
                .set("rows", spans.stream().map(Span::name).toList())
                .set("markedDay", time.markedDay("start"))
                .set("before", items(spans, span -> time.at(span.from())))
                .set("done", items(spans, span -> doneDays(time, span)))
                .set("left", items(spans, span -> days(time, span).subtract(doneDays(time, span))))
                .fill();
        return new Chart("spans", 64 + 30 * spans.size(), option, time.ticks(), "", names);
    }

    private static List<?> items(List<Span> spans, Function<Span, BigDecimal> length) {
        return spans.stream()
                .map(span -> Map.of("value", length.apply(span), "end", span.label(), "text", span.text()))
                .toList();
    }

    private static BigDecimal doneDays(TimeAxis time, Span span) {
        return days(time, span).multiply(span.done()).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal days(TimeAxis time, Span span) {
        return time.at(span.to().plusDays(1)).subtract(time.at(span.from()));
    }
}
