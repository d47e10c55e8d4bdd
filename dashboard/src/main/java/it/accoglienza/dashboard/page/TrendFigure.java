package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.LineChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationStatus;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An indicator over time, for one geography or for several beside each other. */
record TrendFigure(LocalizedRelease localized, Indicator indicator, List<Line> lines) {

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
                    .map(LocalizedRelease::value)
                    .reduce(BigDecimal.ZERO, (earlier, later) -> later);
        }
    }

    /** @param where the places, or the place and the dimensions, in words */
    Figure figure(String id, String where, String download) {
        String caption = localized.title(indicator) + " – " + where;
        List<Series> series = drawn().stream().map(this::series).toList();
        return new Figure(
                id,
                caption,
                drawn().stream().map(this::description).collect(Collectors.joining(" "))
                        + (lines.size() > MOST_DRAWN ? " " + localized.context().word("trend.most") : ""),
                LineChart.of(series, localized.writing(indicator)),
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
        String remark = value == null || observation == null ? "" : localized.remark(observation);
        return new Point(
                localized.context().format().shortPeriod(period),
                value,
                localized.cell(indicator, observation) + (remark.isEmpty() ? "" : " (" + remark + ")"));
    }

    /** From when to when, the smallest, the largest and the last value, and how many are missing. */
    private String description(Line line) {
        List<Observation> known = line.byPeriod().values().stream()
                .filter(each -> each.value() != null)
                .toList();
        if (known.isEmpty()) {
            return localized.context().word("trend.empty");
        }
        Comparator<Observation> size = Comparator.comparing(LocalizedRelease::value);
        List<String> values = new ArrayList<>();
        values.add(line.name());
        for (Observation each : List.of(
                known.get(0),
                known.get(known.size() - 1),
                known.stream().min(size).orElseThrow(),
                known.stream().max(size).orElseThrow())) {
            values.add(localized.cell(indicator, each));
            values.add(localized.context().format().period(each.period()));
        }
        int missing = line.byPeriod().size() - known.size();
        return localized.context().word(lines.size() == 1 ? "trend.text" : "trend.short", values.toArray(String[]::new))
                + (missing == 0 ? "" : " " + localized.context().word("trend.missing", String.valueOf(missing)))
                + broken(known);
    }

    /** Where a territory or a definition changed. */
    private String broken(List<Observation> known) {
        String periods = known.stream()
                .filter(each -> each.status() == ObservationStatus.SERIES_BREAK)
                .map(each -> localized.context().format().period(each.period()))
                .collect(Collectors.joining(", "));
        return periods.isEmpty() ? "" : " " + localized.context().word("trend.broken", periods);
    }

    /** The newest period first. */
    private PageTable table(String caption) {
        List<String> headers = new ArrayList<>(List.of(localized.context().word("table.period")));
        lines.forEach(line -> headers.add(line.name()));
        headers.add(localized.context().word("table.remark"));
        headers.add(localized.context().word("table.coverage"));
        List<Row> rows = periods().stream()
                .sorted(Comparator.reverseOrder())
                .map(this::row)
                .toList();
        return new PageTable(caption, headers, rows);
    }

    private Row row(String period) {
        List<Cell> cells = new ArrayList<>();
        for (Line line : lines) {
            Observation observation = line.byPeriod().get(period);
            cells.add(new Cell(
                    localized.cell(indicator, observation), observation != null && observation.value() != null));
        }
        Observation first = lines.get(0).byPeriod().get(period);
        cells.add(new Cell(first == null ? "" : localized.remark(first), false));
        cells.add(new Cell(first == null ? "" : localized.coverage(first), true));
        return new Row(localized.context().format().period(period), null, cells);
    }
}
