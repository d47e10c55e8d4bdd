package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percentages that hold from one report to the next, as steps in time. */
public final class StepChart {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private StepChart() {}

    /**
     * What a report says of every series.
     *
     * @param percent one for each series
     * @param text all that there is to say of the report
     */
    public record Report(LocalDate day, List<BigDecimal> percent, String text) {}

    /**
     * Draws at most four series, told apart by colour, mark and stroke.
     *
     * @param percent how a tick is written, its number as <code>{value}</code>
     */
    public static Chart of(TimeAxis time, List<String> names, List<Report> reports, String percent) {
        AxisTicks ticks = AxisTicks.over(List.of(
                reports.stream().flatMap(report -> report.percent().stream()).reduce(ALL, BigDecimal::max)));
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put("grid", TimeAxis.grid());
        option.put("tooltip", LineChart.tooltip("item"));
        option.put("xAxis", time.axis());
        Map<String, Object> axis = new LinkedHashMap<>(ticks.axis());
        axis.put("axisLabel", Map.of("fontSize", 13, "formatter", percent));
        option.put("yAxis", axis);
        List<Object> series = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, Object> line = line(time, names.get(i), i, reports);
            if (i == 0) {
                line.put("markLine", time.line(false));
            }
            series.add(line);
        }
        option.put("series", series);
        return new Chart("steps", 240, option, time.ticks(), "", names);
    }

    private static Map<String, Object> line(TimeAxis time, String name, int at, List<Report> reports) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "line");
        line.put("name", name);
        line.put("step", "end");
        line.put("color", Palette.SERIES.get(at));
        line.put("symbol", Palette.SYMBOLS.get(at));
        line.put("symbolSize", 9);
        line.put("lineStyle", Map.of("width", 2.5, "type", Palette.STROKES.get(at)));
        line.put(
                "data",
                reports.stream()
                        .map(report -> Map.of(
                                "value",
                                List.of(time.at(report.day()), report.percent().get(at)),
                                "text",
                                report.text()))
                        .toList());
        return line;
    }
}
