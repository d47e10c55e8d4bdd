package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.MapChart;
import it.accoglienza.dashboard.chart.MapChart.Area;
import it.accoglienza.dashboard.chart.Point;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An indicator in one period, by prefecture or by region: as a map and as a ranking. */
record Territories(View view, Indicator indicator, String level, String period, Map<String, Observation> byGeo) {

    private static final int NAMED = 3;

    static Territories of(View view, Indicator indicator, String level, String period, List<Observation> observations) {
        return new Territories(
                view,
                indicator,
                level,
                period,
                observations.stream()
                        .collect(Collectors.toMap(Observation::geo, each -> each, (a, b) -> a, TreeMap::new)));
    }

    Figure figure(String id, String download) {
        String caption = view.frame()
                .word(
                        "map.caption." + level,
                        view.title(indicator),
                        view.frame().wording().period(period));
        MapChart map =
                MapChart.of(level.equals("region") ? "regions" : "prefectures", areas(), view.writing(indicator));
        return new Figure(id, caption, description(), map.chart(), map.keys(), gaps(), table(caption), false, download);
    }

    private List<Area> areas() {
        return view.published().geographies(level).stream()
                .map(geography -> new Area(geography.code(), point(geography), view.address(indicator, geography)))
                .toList();
    }

    private Point point(Geography geography) {
        Observation observation = byGeo.get(geography.code());
        return new Point(
                view.text(geography.name()),
                observation == null ? null : observation.value(),
                view.cell(indicator, observation));
    }

    /** The known values, the largest first. */
    private List<Observation> ranked() {
        return byGeo.values().stream()
                .filter(each -> each.value() != null)
                .sorted(Comparator.comparing(View::value).reversed().thenComparing(Observation::geo))
                .toList();
    }

    private String description() {
        List<Observation> ranked = ranked();
        String gaps = gaps().isEmpty() ? "" : " " + view.frame().word("map.gaps", String.join(", ", gaps()));
        if (ranked.isEmpty()) {
            return view.frame().word("map.empty") + gaps;
        }
        int named = Math.min(NAMED, (ranked.size() + 1) / 2);
        return view.frame()
                        .word(
                                "map.text",
                                named(ranked.subList(0, named)),
                                named(ranked.subList(ranked.size() - named, ranked.size())))
                + gaps;
    }

    private String named(List<Observation> some) {
        return some.stream()
                .map(each -> view.name(level, each.geo()) + " (" + view.cell(indicator, each) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Why areas have no value, and how many for each reason. */
    private List<String> gaps() {
        Map<String, Long> reasons = areas().stream()
                .filter(area -> area.point().value() == null)
                .collect(Collectors.groupingBy(area -> area.point().text(), TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                .toList();
    }

    private Table table(String caption) {
        List<Observation> ranked = ranked();
        List<Row> rows = new java.util.ArrayList<>(IntStream.range(0, ranked.size())
                .mapToObj(i -> row(ranked.get(i).geo(), String.valueOf(i + 1)))
                .toList());
        view.published().geographies(level).stream()
                .filter(geography ->
                        ranked.stream().noneMatch(each -> each.geo().equals(geography.code())))
                .forEach(geography -> rows.add(row(geography.code(), "")));
        Frame frame = view.frame();
        List<String> headers = List.of(
                frame.word("table." + level),
                frame.word("table.rank"),
                frame.word("table.value"),
                frame.word("table.remark"),
                frame.word("table.coverage"));
        return new Table(caption, headers, rows);
    }

    private Row row(String geo, String rank) {
        Observation observation = byGeo.get(geo);
        boolean known = observation != null && observation.value() != null;
        List<Cell> cells = List.of(
                new Cell(rank, true),
                new Cell(view.cell(indicator, observation), known),
                new Cell(observation != null && known ? view.remark(observation) : "", false),
                new Cell(observation == null ? "" : view.coverage(observation), true));
        Geography geography = view.published().geography(level, geo);
        return new Row(view.text(geography.name()), view.address(indicator, geography), cells);
    }
}
