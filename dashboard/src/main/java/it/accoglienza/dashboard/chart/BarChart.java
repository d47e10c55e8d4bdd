package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Values of categories as horizontal bars, each with its value at the end. */
public final class BarChart {

    private BarChart() {}

    /**
     * Draws at most four series; the first category is at the top.
     *
     * @param format formats a tick of the value axis
     */
    public static Chart of(List<Series> series, Function<BigDecimal, String> format) {
        AxisTicks ticks = AxisTicks.over(LineChart.values(series));
        List<String> categories = series.get(0).labels();
        Map<String, Object> option = OptionTemplate.of("bar")
                .set("valueAxis", ticks.axis())
                .set("labels", categories)
                .set("series", bars(series))
                .fill();
        int height = 48 + categories.size() * (20 + 26 * series.size());
        return new Chart("bar", height, option, ticks.labels(format), "", LineChart.names(series));
    }

    private static List<?> bars(List<Series> series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> OptionTemplate.of("bar-series")
                        .set("name", series.get(i).name())
                        .set("colour", Palette.SERIES.get(i % 4))
                        .set("data", LineChart.items(series.get(i)))
                        .fill())
                .toList();
    }
}
