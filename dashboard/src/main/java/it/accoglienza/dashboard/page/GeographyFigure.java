package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.MapChart;
import it.accoglienza.dashboard.chart.MapChart.Feature;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An indicator in one period, by prefecture or by region: as a map and as a ranking. */
record GeographyFigure(
        LocalizedRelease localized, Indicator indicator, String level, String period, Map<String, Observation> byGeo) {

    private static final int NAMED = 3;

    static GeographyFigure of(
            LocalizedRelease localized,
            Indicator indicator,
            String level,
            String period,
            List<Observation> observations) {
        return new GeographyFigure(
                localized,
                indicator,
                level,
                period,
                observations.stream()
                        .collect(Collectors.toMap(Observation::geo, each -> each, (a, b) -> a, TreeMap::new)));
    }

    Figure figure(String id, String download) {
        String caption = localized
                .context()
                .word(
                        "map.caption." + level,
                        localized.title(indicator),
                        localized.context().format().period(period));
        MapChart map = MapChart.of(
                level.equals("region") ? "regions" : "prefectures", features(), localized.writing(indicator));
        return new Figure(id, caption, description(), map.chart(), map.keys(), gaps(), table(caption), false, download);
    }

    private List<Feature> features() {
        return localized.snapshot().geographies(level).stream()
                .map(geography ->
                        new Feature(geography.code(), point(geography), localized.address(indicator, geography)))
                .toList();
    }

    private Point point(Geography geography) {
        Observation observation = byGeo.get(geography.code());
        return new Point(
                localized.text(geography.name()),
                observation == null ? null : observation.value(),
                localized.cell(indicator, observation));
    }

    /** The known values, the largest first. */
    private List<Observation> ranked() {
        return byGeo.values().stream()
                .filter(each -> each.value() != null)
                .sorted(Comparator.comparing(LocalizedRelease::value).reversed().thenComparing(Observation::geo))
                .toList();
    }

    private String description() {
        List<Observation> ranked = ranked();
        String gaps = gaps().isEmpty() ? "" : " " + localized.context().word("map.gaps", String.join(", ", gaps()));
        if (ranked.isEmpty()) {
            return localized.context().word("map.empty") + gaps;
        }
        int named = Math.min(NAMED, (ranked.size() + 1) / 2);
        return localized
                        .context()
                        .word(
                                "map.text",
                                named(ranked.subList(0, named)),
                                named(ranked.subList(ranked.size() - named, ranked.size())))
                + gaps;
    }

    private String named(List<Observation> some) {
        return some.stream()
                .map(each -> localized.name(level, each.geo()) + " (" + localized.cell(indicator, each) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Why areas have no value, and how many for each reason. */
    private List<String> gaps() {
        Map<String, Long> reasons = features().stream()
                .filter(feature -> feature.point().value() == null)
                .collect(Collectors.groupingBy(feature -> feature.point().text(), TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                .toList();
    }

    private PageTable table(String caption) {
        List<Observation> ranked = ranked();
        List<Row> rows = new java.util.ArrayList<>(IntStream.range(0, ranked.size())
                .mapToObj(i -> row(ranked.get(i).geo(), String.valueOf(i + 1)))
                .toList());
        localized.snapshot().geographies(level).stream()
                .filter(geography ->
                        ranked.stream().noneMatch(each -> each.geo().equals(geography.code())))
                .forEach(geography -> rows.add(row(geography.code(), "")));
        PageContext context = localized.context();
        List<String> headers = List.of(
                context.word("table." + level),
                context.word("table.rank"),
                context.word("table.value"),
                context.word("table.remark"),
                context.word("table.coverage"));
        return new PageTable(caption, headers, rows);
    }

    private Row row(String geo, String rank) {
        Observation observation = byGeo.get(geo);
        boolean known = observation != null && observation.value() != null;
        List<Cell> cells = List.of(
                new Cell(rank, true),
                new Cell(localized.cell(indicator, observation), known),
                new Cell(observation != null && known ? localized.remark(observation) : "", false),
                new Cell(observation == null ? "" : localized.coverage(observation), true));
        Geography geography = localized.snapshot().geography(level, geo);
        return new Row(localized.text(geography.name()), localized.address(indicator, geography), cells);
    }
}
