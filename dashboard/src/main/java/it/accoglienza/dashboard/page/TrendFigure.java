package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.LineChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An indicator over time, for one or more geographies or for the categories of a breakdown. */
record TrendFigure(LocalizedRelease localized, Indicator indicator, List<Line> lines) {

    private static final int MAX_LINES = 4;

    /** The observations of a geography or a category, by period. */
    record Line(String name, Map<String, Observation> byPeriod) {
        static Line of(String name, List<Observation> observations) {
            return new Line(
                    name,
                    observations.stream()
                            .collect(Collectors.toMap(Observation::period, each -> each, (a, b) -> a, TreeMap::new)));
        }

        private BigDecimal lastValue() {
            return byPeriod.values().stream()
                    .filter(each -> each.value() != null)
                    .map(LocalizedRelease::value)
                    .reduce(BigDecimal.ZERO, (earlier, later) -> later);
        }
    }

    static TrendFigure of(
            LocalizedRelease localized, Indicator indicator, String name, List<Observation> observations) {
        return new TrendFigure(localized, indicator, List.of(Line.of(name, observations)));
    }

    /**
     * Draws the figure.
     *
     * @param subject the geographies, for the caption
     */
    Figure figure(String id, String subject, String download) {
        String caption = localized.text("trend.caption", localized.title(indicator), subject);
        List<Series> series = drawnLines().stream().map(this::series).toList();
        return new Figure(
                id,
                caption,
                description(),
                LineChart.of(series, localized.valueFormat(indicator)),
                List.of(),
                List.of(),
                table(caption),
                false,
                download);
    }

    /** Returns all lines, or the four with the highest last value if there are more; the table contains all lines. */
    private List<Line> drawnLines() {
        return lines.size() <= MAX_LINES
                ? lines
                : lines.stream()
                        .sorted(Comparator.comparing(Line::lastValue).reversed())
                        .limit(MAX_LINES)
                        .toList();
    }

    private Series series(Line line) {
        return new Series(
                line.name(),
                periods().stream().map(period -> point(line, period)).toList());
    }

    private List<String> periods() {
        return lines.stream()
                .flatMap(line -> line.byPeriod().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Point point(Line line, String period) {
        Observation observation = line.byPeriod().get(period);
        return new PointText(localized, indicator)
                .point(localized.format().periods().abbreviated(period), observation, true);
    }

    private String description() {
        return drawnLines().stream()
                        .map(line -> new TrendText(localized, indicator, line).text(lines.size() == 1))
                        .collect(Collectors.joining(" "))
                + (lines.size() > MAX_LINES ? " " + localized.text("trend.most") : "");
    }

    /** The newest period is in the first row. */
    private PageTable table(String caption) {
        List<String> headers = new ArrayList<>(List.of(localized.text("table.period")));
        lines.forEach(line -> headers.add(line.name()));
        headers.add(localized.text("table.remark"));
        headers.add(localized.text("table.coverage"));
        List<Row> rows = periods().stream()
                .sorted(Comparator.reverseOrder())
                .map(this::row)
                .toList();
        return new PageTable(caption, headers, rows);
    }

    /** Remark and coverage are those of the first line. */
    private Row row(String period) {
        List<Cell> cells = new ArrayList<>();
        for (Line line : lines) {
            Observation observation = line.byPeriod().get(period);
            cells.add(new PointText(localized, indicator).cell(observation));
        }
        Observation first = lines.get(0).byPeriod().get(period);
        cells.add(Cell.text(first == null ? "" : localized.remark(indicator, first)));
        cells.add(Cell.number(first == null ? "" : localized.coverage(first)));
        return new Row(localized.period(period), null, cells);
    }
}
