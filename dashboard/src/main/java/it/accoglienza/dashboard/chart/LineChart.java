package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values over time; a period without a value leaves a gap. */
public final class LineChart {

    private LineChart() {}

    /**
     * Draws at most four series, told apart by colour, mark and stroke.
     *
     * @param words writes a value of the axis
     */
    public static Chart of(List<Series> series, Function<BigDecimal, String> words) {
        AxisTicks ticks = AxisTicks.over(values(series));
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put(
                "grid",
                Map.of(
                        "left",
                        8,
                        "right",
                        24,
                        "top",
                        16,
                        "bottom",
                        8,
                        "outerBoundsMode",
                        "same",
                        "outerBoundsContain",
                        "all"));
        option.put("tooltip", tooltip("axis"));
        option.put(
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        series.get(0).labels(),
                        "boundaryGap",
                        false,
                        "axisLabel",
                        Map.of(
                                "hideOverlap",
                                true,
                                "fontSize",
                                13,
                                "alignMinLabel",
                                "left",
                                "alignMaxLabel",
                                "right",
                                "showMinLabel",
                                true,
                                "showMaxLabel",
                                true)));
        option.put("yAxis", ticks.axis());
        option.put("series", lines(series));
        return new Chart("line", 340, option, ticks.written(words), "", names(series));
    }

    static List<BigDecimal> values(List<Series> series) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .map(Point::value)
                .flatMap(value -> Stream.ofNullable(value))
                .toList();
    }

    /** What the page's key explains: nothing where there is one series alone. */
    static List<String> names(List<Series> series) {
        return series.size() == 1
                ? List.of()
                : series.stream().map(Series::name).toList();
    }

    private static List<Object> lines(List<Series> series) {
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", "line");
            line.put("name", series.get(i).name());
            line.put("color", Palette.SERIES.get(i % 4));
            line.put("symbol", Palette.SYMBOLS.get(i % 4));
            line.put("symbolSize", 8);
            line.put("lineStyle", Map.of("width", 2.5, "type", Palette.STROKES.get(i % 4)));
            line.put(
                    "data", series.get(i).points().stream().map(LineChart::item).toList());
            lines.add(line);
        }
        return lines;
    }

    /** Drawn in the canvas: a tooltip made of HTML would need inline styles, which the pages do not allow. */
    static Map<String, Object> tooltip(String trigger) {
        return Map.of(
                "trigger",
                trigger,
                "renderMode",
                "richText",
                "confine",
                true,
                "textStyle",
                Map.of("fontSize", 14, "color", Palette.INK));
    }

    /** A value with the words of its tooltip; {@code -} is how ECharts writes a gap. */
    static Map<String, Object> item(Point point) {
        return Map.of("value", Objects.requireNonNullElse(point.value(), "-"), "text", point.text());
    }
}
