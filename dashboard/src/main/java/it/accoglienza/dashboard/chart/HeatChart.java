package it.accoglienza.dashboard.chart;

import it.accoglienza.dashboard.chart.MapChart.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Percentages in rows and columns, the darker the more; 100 % has a colour of its own.
 *
 * @param keys what each colour stands for, from few to all
 */
public record HeatChart(Chart chart, List<Key> keys) {
    /** Where each class begins. */
    private static final List<Integer> FROM = List.of(0, 80, 95, 100);
    /** The number of each class's colour, from 1: fewer than a map has, and further apart. */
    private static final List<Integer> COLOURS = List.of(1, 2, 3, 5);

    /**
     * A row.
     *
     * @param cells one for each column, without a value where there is nothing
     */
    public record Line(String name, List<Point> cells) {}

    public static HeatChart of(List<String> columns, List<Line> lines, Function<BigDecimal, String> words) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put("grid", TimeAxis.grid());
        option.put("tooltip", LineChart.tooltip("item"));
        option.put(
                "xAxis",
                Map.of("type", "category", "data", columns, "axisLabel", Map.of("fontSize", 13, "hideOverlap", true)));
        option.put("yAxis", TimeAxis.rows(lines.stream().map(Line::name).toList()));
        option.put("visualMap", classes());
        option.put(
                "series",
                List.of(Map.of(
                        "type",
                        "heatmap",
                        "itemStyle",
                        Map.of("borderColor", "#ffffff", "borderWidth", 1),
                        "data",
                        cells(lines))));
        int height = 64 + 28 * lines.size();
        return new HeatChart(new Chart("heat", height, option, Map.of(), "", List.of()), keys(lines, words));
    }

    private static Map<String, Object> classes() {
        List<Object> pieces = IntStream.range(0, FROM.size())
                .mapToObj(i -> i + 1 < FROM.size()
                        ? Map.<String, Object>of("gte", FROM.get(i), "lt", FROM.get(i + 1), "color", colour(i))
                        : Map.<String, Object>of("gte", FROM.get(i), "color", colour(i)))
                .map(Object.class::cast)
                .toList();
        return Map.of("type", "piecewise", "show", false, "dimension", 2, "pieces", pieces);
    }

    private static String colour(int number) {
        return Palette.CLASSES.get(COLOURS.get(number) - 1);
    }

    private static List<Object> cells(List<Line> lines) {
        List<Object> cells = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            List<Point> points = lines.get(row).cells();
            for (int column = 0; column < points.size(); column++) {
                Point point = points.get(column);
                if (point.value() != null) {
                    cells.add(Map.of("value", List.of(column, row, point.value()), "text", point.text()));
                }
            }
        }
        return cells;
    }

    /** Only the classes that have a cell. */
    private static List<Key> keys(List<Line> lines, Function<BigDecimal, String> words) {
        List<BigDecimal> values = lines.stream()
                .flatMap(line -> line.cells().stream())
                .map(Point::value)
                .flatMap(value -> Stream.ofNullable(value))
                .sorted()
                .toList();
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < FROM.size(); i++) {
            int number = i;
            List<BigDecimal> within =
                    values.stream().filter(value -> number(value) == number).toList();
            if (!within.isEmpty()) {
                String high = words.apply(within.get(within.size() - 1));
                keys.add(new Key(COLOURS.get(i), words.apply(within.get(0)), high, within.size()));
            }
        }
        return keys;
    }

    private static int number(BigDecimal value) {
        return (int) FROM.stream()
                        .filter(from -> value.compareTo(BigDecimal.valueOf(from)) >= 0)
                        .count()
                - 1;
    }
}
