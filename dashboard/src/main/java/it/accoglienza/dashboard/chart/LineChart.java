package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values over time as lines; a period without a value is a gap in the line. */
public final class LineChart {

    private static final int HEIGHT = 340;

    private LineChart() {}

    /**
     * Draws at most four series, which differ in colour, symbol and stroke.
     *
     * @param format formats a tick of the value axis
     */
    public static Chart of(List<Series> series, Function<BigDecimal, String> format) {
        AxisTicks ticks = AxisTicks.over(values(series));
        Map<String, Object> option = OptionTemplate.of("line")
                .set("labels", series.get(0).labels())
                .set("valueAxis", ticks.axis())
                .set("series", lines(series))
                .fill();
        return new Chart("line", HEIGHT, option, ticks.labels(format), "", names(series));
    }

    /** Returns the values of all series, without the missing ones. */
    static List<BigDecimal> values(List<Series> series) {
        return series.stream()
                .flatMap(each -> each.points().stream())
                .map(Point::value)
                .flatMap(value -> Stream.ofNullable(value))
                .toList();
    }

    private static List<?> lines(List<Series> series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> OptionTemplate.of("line-series")
                        .set("name", series.get(i).name())
                        .set("colour", Palette.SERIES.get(i % 4))
                        .set("symbol", Palette.SYMBOLS.get(i % 4))
                        .set("stroke", Palette.STROKES.get(i % 4))
                        .set("data", items(series.get(i)))
                        .fill())
                .toList();
    }

    /** Returns the names for the legend; a single series needs none. */
    static List<String> names(List<Series> series) {
        return series.size() == 1
                ? List.of()
                : series.stream().map(Series::name).toList();
    }

    static List<?> items(Series series) {
        return series.points().stream().map(LineChart::item).toList();
    }

    /** Returns an ECharts data item; {@code -} is the ECharts notation of a gap. */
    static Map<String, Object> item(Point point) {
        return Map.of("value", Objects.requireNonNullElse(point.value(), "-"), "text", point.text());
    }
}
