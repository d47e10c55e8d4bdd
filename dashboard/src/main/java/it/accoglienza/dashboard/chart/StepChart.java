package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Percentages by report date as step lines: a value holds until the next report. */
public final class StepChart {

    private static final int HEIGHT = 240;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StepChart() {}

    /**
     * The percentages of a report.
     *
     * @param percent one for each series
     * @param text of the tooltip
     */
    public record Report(LocalDate day, List<BigDecimal> percent, String text) {}

    /**
     * Draws at most four series, which differ in colour, symbol and stroke.
     *
     * @param percent format of a tick, with <code>{value}</code> in place of the number
     */
    public static Chart of(TimeAxis time, List<String> names, List<Report> reports, String percent) {
        BigDecimal highest =
                reports.stream().flatMap(report -> report.percent().stream()).reduce(HUNDRED, BigDecimal::max);
        AxisTicks ticks = AxisTicks.over(List.of(highest));
        List<Map<String, Object>> series = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            series.add(series(time, names.get(i), i, reports));
        }
        series.get(0).put("markLine", time.markedDay("end"));
        Map<String, Object> option = OptionTemplate.of("steps")
                .set("timeAxis", time.axis())
                .set("min", ticks.min())
                .set("max", ticks.max())
                .set("step", ticks.step())
                .set("percent", percent)
                .set("series", series)
                .fill();
        return new Chart("steps", HEIGHT, option, time.ticks(), "", names);
    }

    private static Map<String, Object> series(TimeAxis time, String name, int number, List<Report> reports) {
        return OptionTemplate.of("steps-series")
                .set("name", name)
                .set("colour", Palette.SERIES.get(number))
                .set("symbol", Palette.SYMBOLS.get(number))
                .set("stroke", Palette.STROKES.get(number))
                .set(
                        "data",
                        reports.stream().map(each -> item(time, number, each)).toList())
                .fill();
    }

    private static Map<String, Object> item(TimeAxis time, int number, Report report) {
        List<BigDecimal> value = List.of(time.at(report.day()), report.percent().get(number));
        return Map.of("value", value, "text", report.text());
    }
}
