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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in one period and place, by one dimension or by two.
 *
 * @param groups the dimension whose codes have a group of bars each
 * @param colours the dimension whose codes have a colour each; null where there is but one dimension
 * @param cells each observation by its breakdown, {@code project=ROSA;sector=public}
 */
record BreakdownFigure(
        LocalizedRelease localized,
        Indicator indicator,
        String groups,
        @Nullable String colours,
        Map<String, Observation> cells) {

    private static final int MOST_DRAWN = 12;
    private static final int MOST_COLOURS = 4;

    static BreakdownFigure of(
            LocalizedRelease localized, Indicator indicator, List<String> dimensions, List<Observation> observations) {
        Map<String, Observation> cells = new HashMap<>();
        observations.forEach(each -> cells.put(each.breakdown(), each));
        String first = dimensions.get(0);
        String second = dimensions.size() < 2 ? null : dimensions.get(1);
        BreakdownFigure parts = new BreakdownFigure(localized, indicator, first, second, cells);
        return second == null || parts.codes(second).size() <= MOST_COLOURS
                ? parts
                : new BreakdownFigure(localized, indicator, second, first, cells);
    }

    /** @param where place and period, in words */
    Figure figure(String id, String where, String download) {
        String dimensions = Stream.of(groups, colours)
                .filter(Objects::nonNull)
                .map(localized::dimension)
                .collect(Collectors.joining(", "));
        String caption = localized.context().word("bars.caption", localized.title(indicator), dimensions, where);
        return new Figure(
                id,
                caption,
                description(),
                BarChart.of(series(drawn()), localized.writing(indicator)),
                List.of(),
                List.of(),
                table(caption),
                true,
                download);
    }

    /** The codes of a dimension that have a cell, in the code list's order. */
    private List<String> codes(String dimension) {
        Set<String> present = cells.keySet().stream()
                .map(breakdown -> BreakdownKey.parse(breakdown).codes().get(dimension))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return localized.snapshot().codes(dimension).keySet().stream()
                .filter(present::contains)
                .toList();
    }

    /** The groups that the chart can hold: where there are too many the largest, the largest first. */
    private List<String> drawn() {
        List<String> all = codes(groups);
        return all.size() <= MOST_DRAWN
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(this::sum).reversed())
                        .limit(MOST_DRAWN)
                        .toList();
    }

    private BigDecimal sum(String group) {
        return colourCodes().stream()
                .map(colour -> point(group, colour).value())
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The codes of the colours; one empty code where there is one dimension alone. */
    private List<String> colourCodes() {
        return colours == null ? List.of("") : codes(colours);
    }

    private List<Series> series(List<String> shown) {
        Function<String, Series> series = colour -> new Series(
                colours == null ? localized.title(indicator) : localized.label(colours, colour),
                shown.stream().map(group -> point(group, colour)).toList());
        return colourCodes().stream().map(series).toList();
    }

    private Point point(String group, String colour) {
        BreakdownKey breakdown =
                BreakdownKey.of(colours == null ? Map.of(groups, group) : Map.of(groups, group, colours, colour));
        Observation observation = cells.get(breakdown.toString());
        return new Point(
                localized.label(groups, group),
                observation == null ? null : observation.value(),
                localized.cell(indicator, observation));
    }

    private String description() {
        List<String> values = new ArrayList<>();
        List<Series> series = series(drawn());
        for (int i = 0; i < drawn().size(); i++) {
            int at = i;
            String parts = series.stream()
                    .map(one -> (colours == null ? "" : one.name() + " ")
                            + one.points().get(at).text())
                    .collect(Collectors.joining(", "));
            values.add(series.get(0).points().get(i).label() + ": " + parts);
        }
        String most =
                codes(groups).size() > MOST_DRAWN ? " " + localized.context().word("bars.most") : "";
        return values.isEmpty() ? localized.context().word("bars.empty") : String.join("; ", values) + "." + most;
    }

    private PageTable table(String caption) {
        List<Series> series = series(codes(groups));
        List<String> headers = new ArrayList<>(List.of(localized.heading(localized.dimension(groups))));
        series.forEach(one -> headers.add(one.name()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < codes(groups).size(); i++) {
            int at = i;
            List<Cell> row = series.stream()
                    .map(one -> one.points().get(at))
                    .map(point -> new Cell(point.text(), point.value() != null))
                    .toList();
            rows.add(new Row(series.get(0).points().get(i).label(), null, row));
        }
        return new PageTable(caption, headers, rows);
    }
}
