package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.BarChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An indicator in one period and geography by one or two dimensions, as bars. */
record BreakdownFigure(LocalizedRelease localized, Indicator indicator, BreakdownCells cells) {

    private static final int MAX_GROUPS = 12;

    /**
     * Selects the dimensions of groups and colours.
     *
     * @param observations of one period and geography, broken down by these dimensions
     */
    static BreakdownFigure of(
            LocalizedRelease localized, Indicator indicator, List<String> dimensions, List<Observation> observations) {
        return new BreakdownFigure(localized, indicator, BreakdownCells.of(localized, dimensions, observations));
    }

    /**
     * Draws the figure.
     *
     * @param subject the geography and the period, for the caption
     */
    Figure figure(String id, String subject, String download) {
        String dimensions = localized.list(Stream.of(cells.groups(), cells.colours())
                .flatMap(each -> Stream.ofNullable(each))
                .map(localized::dimension)
                .toList());
        String caption = localized.text("bars.caption", localized.title(indicator), dimensions, subject);
        List<String> drawn = cells.largestGroups(MAX_GROUPS);
        return new Figure(
                id,
                caption,
                new BreakdownText(localized, indicator, cells, drawn).text(),
                BarChart.of(series(drawn), localized.valueFormat(indicator)),
                List.of(),
                List.of(),
                table(caption),
                true,
                download);
    }

    private List<Series> series(List<String> groups) {
        Function<String, Series> series = colour -> new Series(
                cells.colours() == null ? localized.title(indicator) : localized.label(cells.colours(), colour),
                groups.stream().map(group -> point(group, colour)).toList());
        return cells.colourCodes().stream().map(series).toList();
    }

    private Point point(String group, String colour) {
        Observation observation = cells.cell(group, colour);
        return new PointText(localized, indicator).point(localized.label(cells.groups(), group), observation, false);
    }

    /** The table contains all groups. */
    private PageTable table(String caption) {
        List<String> groups = cells.groupCodes();
        List<Series> series = series(groups);
        List<String> headers = new ArrayList<>(List.of(localized.capitalized(localized.dimension(cells.groups()))));
        series.forEach(each -> headers.add(each.name()));
        List<Row> rows = IntStream.range(0, groups.size())
                .mapToObj(i ->
                        row(series.stream().map(each -> each.points().get(i)).toList()))
                .toList();
        return new PageTable(caption, headers, rows);
    }

    private static Row row(List<Point> points) {
        List<Cell> cells = points.stream()
                .map(point -> new Cell(
                        point.text(),
                        point.value() != null,
                        point.range() == null ? "" : point.range().text()))
                .toList();
        return new Row(points.get(0).label(), null, cells);
    }
}
