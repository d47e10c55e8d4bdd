package it.accoglienza.dashboard.chart;

import it.accoglienza.dashboard.chart.MapChart.LegendEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Percentages in rows and columns, coloured by class; 100% is a class of its own.
 *
 * @param keys the legend, from the lowest class to the highest
 */
public record HeatChart(Chart chart, List<LegendEntry> keys) {
    /** Lower bounds of the classes, in percent. */
    private static final List<Integer> BOUNDS = List.of(0, 80, 95, 100);
    /** Numbers of the classes' colours, from 1: four of the five colours of a map, so that they differ more. */
    private static final List<Integer> COLOURS = List.of(1, 2, 3, 5);

    /**
     * A row of the chart.
     *
     * @param cells one for each column; without a value if the cell is empty
     */
    public record HeatRow(String name, List<Point> cells) {}

    /**
     * Draws the first row at the top.
     *
     * @param format formats a percentage
     */
    public static HeatChart of(List<String> columns, List<HeatRow> rows, Function<BigDecimal, String> format) {
        Map<String, Object> option = OptionTemplate.of("heat")
                .set("columns", columns)
                .set("rows", rows.stream().map(HeatRow::name).toList())
                .set("classes", classes())
                .set("cells", cells(rows))
                .fill();
        int height = 64 + 28 * rows.size();
        return new HeatChart(new Chart("heat", height, option, Map.of(), "", List.of()), keys(rows, format));
    }

    /** Returns the pieces of the ECharts {@code visualMap}; the last has no upper bound. */
    private static List<?> classes() {
        List<Map<String, Object>> pieces = new ArrayList<>();
        for (int i = 0; i < BOUNDS.size(); i++) {
            Map<String, Object> piece = new LinkedHashMap<>();
            piece.put("gte", BOUNDS.get(i));
            if (i + 1 < BOUNDS.size()) {
                piece.put("lt", BOUNDS.get(i + 1));
            }
            piece.put("color", Palette.CLASSES.get(COLOURS.get(i) - 1));
            pieces.add(piece);
        }
        return pieces;
    }

    private static List<?> cells(List<HeatRow> rows) {
        List<Object> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Point> points = rows.get(row).cells();
            for (int column = 0; column < points.size(); column++) {
                Point point = points.get(column);
                if (point.value() != null) {
                    cells.add(Map.of("value", List.of(column, row, point.value()), "text", point.text()));
                }
            }
        }
        return cells;
    }

    /** Returns the legend entries of the classes that have a cell. */
    private static List<LegendEntry> keys(List<HeatRow> rows, Function<BigDecimal, String> format) {
        List<BigDecimal> values = rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Point::value)
                .flatMap(value -> Stream.ofNullable(value))
                .sorted()
                .toList();
        return IntStream.range(0, BOUNDS.size())
                .mapToObj(i -> key(
                        COLOURS.get(i),
                        values.stream().filter(value -> classOf(value) == i).toList(),
                        format))
                .filter(key -> key.count() > 0)
                .toList();
    }

    private static LegendEntry key(int colour, List<BigDecimal> values, Function<BigDecimal, String> format) {
        return values.isEmpty()
                ? new LegendEntry(colour, "", "", 0)
                : new LegendEntry(
                        colour,
                        format.apply(values.get(0)),
                        format.apply(values.get(values.size() - 1)),
                        values.size());
    }

    private static int classOf(BigDecimal value) {
        return (int) BOUNDS.stream()
                        .filter(bound -> value.compareTo(BigDecimal.valueOf(bound)) >= 0)
                        .count()
                - 1;
    }
}
