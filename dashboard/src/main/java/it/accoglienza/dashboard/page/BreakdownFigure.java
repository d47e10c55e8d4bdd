package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.BarChart;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.chart.Series;
import it.accoglienza.dashboard.open.BreakdownKey;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in one period and geography by one or two dimensions, as bars.
 *
 * @param groups the dimension whose codes are groups of bars
 * @param colours the dimension whose codes are colours; null if there is only one dimension
 * @param cells the observations by breakdown, {@code project=ROSA;sector=public}
 */
record BreakdownFigure(
        LocalizedRelease localized,
        Indicator indicator,
        String groups,
        @Nullable String colours,
        Map<String, Observation> cells) {

    private static final int MAX_GROUPS = 12;
    private static final int MAX_COLOURS = 4;

    /** Uses the second dimension for colours, or the first one if the second has more than four codes. */
    static BreakdownFigure of(
            LocalizedRelease localized, Indicator indicator, List<String> dimensions, List<Observation> observations) {
        Map<String, Observation> cells = new HashMap<>();
        observations.forEach(each -> cells.put(each.breakdown(), each));
        String first = dimensions.get(0);
        String second = dimensions.size() < 2 ? null : dimensions.get(1);
        BreakdownFigure figure = new BreakdownFigure(localized, indicator, first, second, cells);
        return second == null || figure.codes(second).size() <= MAX_COLOURS
                ? figure
                : new BreakdownFigure(localized, indicator, second, first, cells);
    }

    /**
     * Draws the figure.
     *
     * @param subject the geography and the period, for the caption
     */
    Figure figure(String id, String subject, String download) {
        String dimensions = localized
                .format()
                .list(Stream.of(groups, colours)
                        .flatMap(Stream::ofNullable)
                        .map(localized::dimension)
                        .toList());
        String caption = localized.text("bars.caption", localized.title(indicator), dimensions, subject);
        List<String> drawn = drawnGroups();
        return new Figure(
                id,
                caption,
                new BreakdownText(this, drawn).text(),
                BarChart.of(series(drawn), localized.valueFormat(indicator)),
                List.of(),
                List.of(),
                table(caption),
                true,
                download);
    }

    /** Returns all groups, or the twelve with the largest sums if there are more. */
    private List<String> drawnGroups() {
        List<String> all = codes(groups);
        return all.size() <= MAX_GROUPS
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(this::sum).reversed())
                        .limit(MAX_GROUPS)
                        .toList();
    }

    private BigDecimal sum(String group) {
        return colourCodes().stream()
                .map(colour -> cell(group, colour))
                .flatMap(Stream::ofNullable)
                .map(Observation::value)
                .flatMap(value -> Stream.ofNullable(value))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the codes of a dimension that occur in the cells, in the order of the code list. */
    List<String> codes(String dimension) {
        Set<String> present = cells.keySet().stream()
                .map(breakdown -> BreakdownKey.parse(breakdown).codes().get(dimension))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return localized.snapshot().codes(dimension).keySet().stream()
                .filter(present::contains)
                .toList();
    }

    /** Returns the codes of the colours; one empty code if there is only one dimension. */
    List<String> colourCodes() {
        return colours == null ? List.of("") : codes(colours);
    }

    @Nullable
    Observation cell(String group, String colour) {
        BreakdownKey breakdown =
                BreakdownKey.of(colours == null ? Map.of(groups, group) : Map.of(groups, group, colours, colour));
        return cells.get(breakdown.toString());
    }

    private List<Series> series(List<String> shown) {
        Function<String, Series> series = colour -> new Series(
                colours == null ? localized.title(indicator) : localized.label(colours, colour),
                shown.stream().map(group -> point(group, colour)).toList());
        return colourCodes().stream().map(series).toList();
    }

    private Point point(String group, String colour) {
        Observation observation = cell(group, colour);
        return new Point(
                localized.label(groups, group),
                observation == null ? null : observation.value(),
                localized.valueOrStatus(indicator, observation));
    }

    private PageTable table(String caption) {
        List<Series> series = series(codes(groups));
        List<String> headers = new ArrayList<>(List.of(localized.capitalized(localized.dimension(groups))));
        series.forEach(each -> headers.add(each.name()));
        List<Row> rows = IntStream.range(0, codes(groups).size())
                .mapToObj(i ->
                        row(series.stream().map(each -> each.points().get(i)).toList()))
                .toList();
        return new PageTable(caption, headers, rows);
    }

    private static Row row(List<Point> points) {
        List<Cell> cells = points.stream()
                .map(point -> new Cell(point.text(), point.value() != null))
                .toList();
        return new Row(points.get(0).label(), null, cells);
    }
}
