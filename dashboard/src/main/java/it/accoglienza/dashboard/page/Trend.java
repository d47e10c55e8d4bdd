package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.LineChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An indicator over time, for one geography or for several beside each other. */
record Trend(View view, Indicator indicator, List<Line> lines) {

    private static final int MOST_DRAWN = 4;

    /** The observations of one geography, or of one category. */
    record Line(String name, Map<String, Observation> byPeriod) {
        static Line of(String name, List<Observation> observations) {
            return new Line(
                    name,
                    observations.stream()
                            .collect(Collectors.toMap(Observation::period, each -> each, (a, b) -> a, TreeMap::new)));
        }

        private BigDecimal last() {
            return byPeriod.values().stream()
                    .filter(each -> each.value() != null)
                    .map(View::value)
                    .reduce(BigDecimal.ZERO, (earlier, later) -> later);
        }
    }

    /** @param where the places, or the place and the dimensions, in words */
    Figure figure(String id, String where, String download) {
        String caption = view.title(indicator) + " – " + where;
        List<Series> series = drawn().stream().map(this::series).toList();
        return new Figure(
                id,
                caption,
                drawn().stream().map(this::description).collect(Collectors.joining(" "))
                        + (lines.size() > MOST_DRAWN ? " " + view.frame().word("trend.most") : ""),
                LineChart.of(series, view.writing(indicator)),
                List.of(),
                List.of(),
                table(caption),
                false,
                download);
    }

    /** The lines that the chart can hold: the four whose last value is the largest; the table holds all of them. */
    private List<Line> drawn() {
        return lines.size() <= MOST_DRAWN
                ? lines
                : lines.stream()
                        .sorted(Comparator.comparing(Line::last).reversed())
                        .limit(MOST_DRAWN)
                        .toList();
    }

    private List<String> periods() {
        return lines.stream()
                .flatMap(line -> line.byPeriod().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Series series(Line line) {
        return new Series(
                line.name(),
                periods().stream().map(period -> point(line, period)).toList());
    }

    private Point point(Line line, String period) {
        Observation observation = line.byPeriod().get(period);
        @Nullable BigDecimal value = observation == null ? null : observation.value();
        String remark = value == null || observation == null ? "" : view.remark(observation);
        return new Point(
                view.frame().wording().shortPeriod(period),
                value,
                view.cell(indicator, observation) + (remark.isEmpty() ? "" : " (" + remark + ")"));
    }

    /** From when to when, the smallest, the largest and the last value, and how many are missing. */
    private String description(Line line) {
        List<Observation> known = line.byPeriod().values().stream()
                .filter(each -> each.value() != null)
                .toList();
        if (known.isEmpty()) {
            return view.frame().word("trend.empty");
        }
        Comparator<Observation> size = Comparator.comparing(View::value);
        List<String> values = new ArrayList<>();
        values.add(line.name());
        for (Observation each : List.of(
                known.get(0),
                known.get(known.size() - 1),
                known.stream().min(size).orElseThrow(),
                known.stream().max(size).orElseThrow())) {
            values.add(view.cell(indicator, each));
            values.add(view.frame().wording().period(each.period()));
        }
        int missing = line.byPeriod().size() - known.size();
        return view.frame().word(lines.size() == 1 ? "trend.text" : "trend.short", values.toArray(String[]::new))
                + (missing == 0 ? "" : " " + view.frame().word("trend.missing", String.valueOf(missing)))
                + broken(known);
    }

    /** Where a territory or a definition changed. */
    private String broken(List<Observation> known) {
        String periods = known.stream()
                .filter(each -> each.status().equals("B"))
                .map(each -> view.frame().wording().period(each.period()))
                .collect(Collectors.joining(", "));
        return periods.isEmpty() ? "" : " " + view.frame().word("trend.broken", periods);
    }

    /** The newest period first. */
    private Table table(String caption) {
        List<String> headers = new ArrayList<>(List.of(view.frame().word("table.period")));
        lines.forEach(line -> headers.add(line.name()));
        headers.add(view.frame().word("table.remark"));
        headers.add(view.frame().word("table.coverage"));
        List<Row> rows = periods().stream()
                .sorted(Comparator.reverseOrder())
                .map(this::row)
                .toList();
        return new Table(caption, headers, rows);
    }

    private Row row(String period) {
        List<Cell> cells = new ArrayList<>();
        for (Line line : lines) {
            Observation observation = line.byPeriod().get(period);
            cells.add(new Cell(view.cell(indicator, observation), observation != null && observation.value() != null));
        }
        Observation first = lines.get(0).byPeriod().get(period);
        cells.add(new Cell(first == null ? "" : view.remark(first), false));
        cells.add(new Cell(first == null ? "" : view.coverage(first), true));
        return new Row(view.frame().wording().period(period), null, cells);
    }
}
