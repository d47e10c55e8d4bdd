package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.BarChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An indicator in one period and place, by one dimension or by two: the first makes the bars' groups, the second their
 * colours.
 *
 * @param cells each observation by its breakdown, {@code project=ROSA;sector=public}
 */
record Parts(View view, Indicator indicator, List<String> dimensions, Map<String, Observation> cells) {

    static Parts of(View view, Indicator indicator, List<String> dimensions, List<Observation> observations) {
        Map<String, Observation> cells = new HashMap<>();
        observations.forEach(each -> cells.put(each.breakdown(), each));
        return new Parts(view, indicator, dimensions.stream().sorted().toList(), cells);
    }

    /** @param where place and period, in words */
    Figure figure(String id, String where, String download) {
        String caption = view.frame().word("bars.caption", view.title(indicator), names(), where);
        List<Series> series = seconds().stream().map(this::series).toList();
        return new Figure(
                id,
                caption,
                description(),
                BarChart.of(series, view.writing(indicator)),
                List.of(),
                List.of(),
                table(caption, series),
                true,
                download);
    }

    /** The codes of the first dimension that have a cell, in the code list's order. */
    private List<String> firsts() {
        return codes(0);
    }

    /** The codes of the second dimension; one empty code where there is none. */
    private List<String> seconds() {
        return dimensions.size() < 2 ? List.of("") : codes(1);
    }

    private List<String> codes(int dimension) {
        String name = dimensions.get(dimension);
        Collection<String> present = cells.keySet().stream()
                .map(Parts::codes)
                .map(codes -> codes.getOrDefault(name, ""))
                .collect(Collectors.toSet());
        return view.published().codes(name).keySet().stream()
                .filter(present::contains)
                .toList();
    }

    private static Map<String, String> codes(String breakdown) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String part : breakdown.split(";", -1)) {
            int equals = part.indexOf('=');
            codes.put(part.substring(0, Math.max(0, equals)), part.substring(equals + 1));
        }
        return codes;
    }

    private Series series(String second) {
        String name = second.isEmpty() ? view.title(indicator) : view.label(dimensions.get(1), second);
        return new Series(
                name, firsts().stream().map(first -> point(first, second)).toList());
    }

    private Point point(String first, String second) {
        String breakdown =
                dimensions.get(0) + "=" + first + (second.isEmpty() ? "" : ";" + dimensions.get(1) + "=" + second);
        Observation observation = cells.get(breakdown);
        return new Point(
                view.label(dimensions.get(0), first),
                observation == null ? null : observation.value(),
                view.cell(indicator, observation));
    }

    private String names() {
        return dimensions.stream()
                .map(name -> view.frame().word("dimension." + name))
                .collect(Collectors.joining(", "));
    }

    private String description() {
        List<String> values = new ArrayList<>();
        for (String first : firsts()) {
            String parts = seconds().stream()
                    .map(second -> (second.isEmpty() ? "" : view.label(dimensions.get(1), second) + " ")
                            + point(first, second).text())
                    .collect(Collectors.joining(", "));
            values.add(view.label(dimensions.get(0), first) + ": " + parts);
        }
        return values.isEmpty() ? view.frame().word("bars.empty") : String.join("; ", values) + ".";
    }

    private Table table(String caption, List<Series> series) {
        List<String> headers = new ArrayList<>(List.of(view.heading("dimension." + dimensions.get(0))));
        series.forEach(one -> headers.add(one.name()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < firsts().size(); i++) {
            int at = i;
            List<Cell> row = series.stream()
                    .map(one -> one.points().get(at))
                    .map(point -> new Cell(point.text(), point.value() != null))
                    .toList();
            rows.add(new Row(view.label(dimensions.get(0), firsts().get(i)), null, row));
        }
        return new Table(caption, headers, rows);
    }
}
