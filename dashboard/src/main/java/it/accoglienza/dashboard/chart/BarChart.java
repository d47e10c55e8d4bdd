package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values of categories side by side, as lying bars with their values written at their ends. */
public final class BarChart {

    private BarChart() {}

    /**
     * Draws at most four series; the first category stands at the top.
     *
     * @param words writes a value of the axis
     */
    public static Chart of(List<Series> series, Function<BigDecimal, String> words) {
        AxisTicks ticks = AxisTicks.over(LineChart.values(series));
        List<String> categories = series.get(0).labels();
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put(
                "grid",
                Map.of(
                        "left",
                        8,
                        "right",
                        64,
                        "top",
                        8,
                        "bottom",
                        8,
                        "outerBoundsMode",
                        "same",
                        "outerBoundsContain",
                        "all"));
        option.put("tooltip", LineChart.tooltip("item"));
        option.put("xAxis", ticks.axis());
        option.put(
                "yAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        categories,
                        "inverse",
                        true,
                        "axisLabel",
                        Map.of("width", 110, "overflow", "break", "fontSize", 13, "lineHeight", 16)));
        option.put("series", bars(series));
        int height = 48 + categories.size() * (20 + 26 * series.size());
        return new Chart("bar", height, option, ticks.written(words), "", LineChart.names(series));
    }

    private static List<Object> bars(List<Series> series) {
        List<Object> bars = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Map<String, Object> bar = new LinkedHashMap<>();
            bar.put("type", "bar");
            bar.put("name", series.get(i).name());
            bar.put("color", Palette.SERIES.get(i % 4));
            bar.put("barMaxWidth", 24);
            bar.put("label", Map.of("show", true, "position", "right", "fontSize", 13, "color", Palette.INK));
            bar.put("data", series.get(i).points().stream().map(LineChart::item).toList());
            bars.add(bar);
        }
        return bars;
    }
}
