package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.MapChart;
import it.accoglienza.dashboard.chart.MapChart.Feature;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An indicator in one period by prefecture or by region, as a map and a ranked table.
 *
 * @param level {@code prefecture} or {@code region}
 * @param byGeo the observations by code of the geography
 */
record GeographyFigure(
        LocalizedRelease localized,
        Indicator indicator,
        GeographicLevel level,
        String period,
        Map<String, Observation> byGeo) {

    /** Number of highest and of lowest values that the description names. */
    private static final int NAMED = 3;

    static GeographyFigure of(
            LocalizedRelease localized,
            Indicator indicator,
            GeographicLevel level,
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
        String caption = localized.text("map.caption." + level, localized.title(indicator), localized.period(period));
        MapChart map = MapChart.of(
                level == GeographicLevel.REGION ? "regions" : "prefectures",
                features(),
                localized.valueFormat(indicator));
        return new Figure(
                id, caption, description(), map.chart(), map.keys(), missing(), table(caption), false, download);
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
                localized.valueOrStatus(indicator, observation));
    }

    /** Returns the observations that have a value, the highest first. */
    private List<Observation> ranked() {
        return byGeo.values().stream()
                .filter(each -> each.value() != null)
                .sorted(Comparator.comparing(LocalizedRelease::value).reversed().thenComparing(Observation::geo))
                .toList();
    }

    private String description() {
        List<Observation> ranked = ranked();
        String missing = missing().isEmpty() ? "" : " " + localized.text("map.gaps", String.join(", ", missing()));
        if (ranked.isEmpty()) {
            return localized.text("map.empty") + missing;
        }
        int named = Math.min(NAMED, (ranked.size() + 1) / 2);
        String highest = named(ranked.subList(0, named));
        String lowest = named(ranked.subList(ranked.size() - named, ranked.size()));
        return localized.text("map.text", highest, lowest) + missing;
    }

    private String named(List<Observation> observations) {
        return observations.stream()
                .map(each -> localized.name(level, each.geo()) + " (" + localized.valueOrStatus(indicator, each) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Returns the reasons for missing values with the number of geographies. */
    private List<String> missing() {
        Map<String, Long> reasons = features().stream()
                .filter(feature -> feature.point().value() == null)
                .collect(Collectors.groupingBy(feature -> feature.point().text(), TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                .toList();
    }

    /** Geographies without a value follow the ranked ones. */
    private PageTable table(String caption) {
        List<Observation> ranked = ranked();
        List<String> rankedCodes = ranked.stream().map(Observation::geo).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            rows.add(row(ranked.get(i).geo(), String.valueOf(i + 1)));
        }
        localized.snapshot().geographies(level).stream()
                .filter(geography -> !rankedCodes.contains(geography.code()))
                .forEach(geography -> rows.add(row(geography.code(), "")));
        List<String> headers = Stream.of(level, "rank", "value", "remark", "coverage")
                .map(column -> localized.text("table." + column))
                .toList();
        return new PageTable(caption, headers, rows);
    }

    private Row row(String geo, String rank) {
        Observation observation = byGeo.get(geo);
        boolean known = observation != null && observation.value() != null;
        List<Cell> cells = List.of(
                Cell.number(rank),
                new Cell(localized.valueOrStatus(indicator, observation), known),
                Cell.text(observation != null && known ? localized.remark(observation) : ""),
                Cell.number(observation == null ? "" : localized.coverage(observation)));
        Geography geography = localized.snapshot().geography(level, geo);
        return new Row(localized.text(geography.name()), localized.address(indicator, geography), cells);
    }
}
