package it.accoglienza.dashboard.chart;

import it.accoglienza.dashboard.chart.Point.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values over time as lines; a period without a value is a gap in the line. The value of an incomplete period is a mark
 * beside the line, and the ranges of the values are an area behind it.
 */
public final class LineChart {

    private static final int HEIGHT = 340;
    private static final double BAND_OPACITY = 0.2;
    /** A range is drawn if it takes at least this part of the value axis. */
    private static final BigDecimal SMALLEST_SEEN = BigDecimal.valueOf(200);

    private LineChart() {}

    /**
     * Draws at most four series, which differ in colour, symbol and stroke.
     *
     * @param format formats a tick of the value axis
     */
    public static Chart of(List<Series> series, Function<BigDecimal, String> format) {
        AxisTicks ticks = AxisTicks.over(values(series));
        BigDecimal span = ticks.max().subtract(ticks.min());
        List<Object> drawn = new ArrayList<>(lines(series));
        for (int i = 0; i < series.size(); i++) {
            drawn.addAll(incomplete(series.get(i), Palette.SERIES.get(i % 4)));
            drawn.addAll(band(series.get(i), i, span));
        }
        Map<String, Object> option = OptionTemplate.of("line")
                .set("labels", series.get(0).labels())
                .set("valueAxis", ticks.axis())
                .set("series", drawn)
                .fill();
        return new Chart("line", HEIGHT, option, ticks.labels(format), "", names(series));
    }

    /** Returns the values of all series and the ends of their ranges, without the missing ones. */
    static List<BigDecimal> values(List<Series> series) {
        return series.stream()
                .flatMap(each -> each.points().stream())
                .flatMap(LineChart::values)
                .toList();
    }

    private static Stream<BigDecimal> values(Point point) {
        Range range = point.range();
        return Stream.concat(
                Stream.ofNullable(point.value()),
                range == null ? Stream.empty() : Stream.of(range.low(), range.high()));
    }

    /** Returns a series of the marks of incomplete periods, without text; empty if there are none. */
    private static List<?> incomplete(Series series, String colour) {
        return series.points().stream().noneMatch(LineChart::isIncomplete)
                ? List.of()
                : List.of(OptionTemplate.of("line-incomplete")
                        .set("colour", colour)
                        .set("data", values(series, point -> isIncomplete(point) ? point.value() : null))
                        .fill());
    }

    private static boolean isIncomplete(Point point) {
        return point.incomplete() && point.value() != null;
    }

    /** Returns the area between the lowest and the highest values as two stacked series; empty if it would not be seen. */
    private static List<?> band(Series series, int number, BigDecimal span) {
        boolean seen = series.points().stream()
                .map(Point::range)
                .flatMap(Stream::ofNullable)
                .anyMatch(range -> range.high()
                                .subtract(range.low())
                                .multiply(SMALLEST_SEEN)
                                .compareTo(span)
                        >= 0);
        return seen
                ? List.of(
                        band(number, 0, values(series, LineChart::low)),
                        band(number, BAND_OPACITY, values(series, LineChart::width)))
                : List.of();
    }

    private static Map<String, Object> band(int number, double opacity, List<Object> data) {
        return OptionTemplate.of("line-band")
                .set("stack", "band-" + number)
                .set("colour", Palette.SERIES.get(number % 4))
                .set("opacity", opacity)
                .set("data", data)
                .fill();
    }

    private static @Nullable BigDecimal low(Point point) {
        if (point.incomplete()) {
            return null;
        }
        return point.range() == null ? point.value() : point.range().low();
    }

    private static @Nullable BigDecimal width(Point point) {
        if (point.incomplete() || point.value() == null) {
            return null;
        }
        Range range = point.range();
        return range == null ? BigDecimal.ZERO : range.high().subtract(range.low());
    }

    private static List<Object> values(Series series, Function<Point, @Nullable BigDecimal> value) {
        return series.points().stream()
                .<Object>map(point -> Objects.requireNonNullElse(value.apply(point), "-"))
                .toList();
    }

    private static List<?> lines(List<Series> series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> OptionTemplate.of("line-series")
                        .set("name", series.get(i).name())
                        .set("colour", Palette.SERIES.get(i % 4))
                        .set("symbol", Palette.SYMBOLS.get(i % 4))
                        .set("stroke", Palette.STROKES.get(i % 4))
                        .set("data", lineItems(series.get(i)))
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
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("value", Objects.requireNonNullElse(point.value(), "-"));
        item.put("text", point.text());
        if (point.range() != null) {
            item.put("low", point.range().low());
            item.put("high", point.range().high());
            item.put("range", point.range().text());
        }
        return item;
    }

    /** Returns the items of a line, which has a gap where a period is incomplete. */
    private static List<?> lineItems(Series series) {
        return series.points().stream()
                .map(point -> {
                    Map<String, Object> item = item(point);
                    if (point.incomplete()) {
                        item.put("value", "-");
                    }
                    return item;
                })
                .toList();
    }
}
