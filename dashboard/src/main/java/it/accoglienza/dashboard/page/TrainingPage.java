package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Query;
import it.accoglienza.dashboard.open.Text;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operators trained: by project, exact, and by prefecture, rounded. */
record TrainingPage(View view) {

    private static final String BY_PROJECT = "project_trained_operators";
    private static final String BY_PREFECTURE = "trained_operators";
    private static final String COMPLETION = "training_completion_rate";

    /** The projects' own totals by sector, each in the newest year in which it has one. */
    Optional<Figure> projects() {
        return indicator(BY_PROJECT).map(indicator -> {
            List<Observation> cells = newest(view.published()
                    .observations(Query.of(BY_PROJECT).in("country", "IT").cells(Breakdown.by("project", "sector"))));
            String where = years(cells);
            return Parts.of(view, indicator, List.of("project", "sector"), cells)
                    .figure("projects", where, download(BY_PROJECT, "geo_level=country&breakdown=project,sector"));
        });
    }

    /** Of cells that exist in several years the newest alone. */
    private static List<Observation> newest(List<Observation> cells) {
        return List.copyOf(cells.stream()
                .filter(each -> each.freq().equals("A"))
                .collect(Collectors.toMap(Observation::breakdown, each -> each, (earlier, later) -> later))
                .values());
    }

    private static String years(List<Observation> cells) {
        return cells.stream().map(Observation::period).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** Each prefecture's operators by sector in the newest year. */
    Optional<Table> prefectures() {
        return indicator(BY_PREFECTURE)
                .flatMap(indicator -> newestYear(BY_PREFECTURE).map(year -> {
                    Map<String, Observation> cells = view
                            .published()
                            .observations(Query.of(BY_PREFECTURE)
                                    .across("prefecture")
                                    .every("A")
                                    .during(year))
                            .stream()
                            .collect(Collectors.toMap(each -> each.geo() + " " + each.breakdown(), each -> each));
                    return table(indicator, year, cells);
                }));
    }

    private Optional<String> newestYear(String indicator) {
        List<String> years = view.published().periods(indicator, "A");
        return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }

    private Table table(Indicator indicator, String year, Map<String, Observation> cells) {
        Map<String, Text> sectors = view.published().codes("sector");
        List<String> headers = new ArrayList<>(List.of(view.frame().word("table.prefecture")));
        sectors.values().forEach(sector -> headers.add(view.text(sector)));
        headers.add(view.frame().word("table.total"));
        List<String> breakdowns = Stream.concat(sectors.keySet().stream().map(code -> "sector=" + code), Stream.of(""))
                .toList();
        List<Row> rows = view.published().geographies("prefecture").stream()
                .map(geography -> row(indicator, geography, breakdowns, cells))
                .toList();
        return new Table(view.frame().word("training.prefectures.caption", year), headers, rows);
    }

    private Row row(Indicator indicator, Geography geography, List<String> breakdowns, Map<String, Observation> cells) {
        List<Cell> row = breakdowns.stream()
                .map(breakdown -> cell(indicator, cells.get(geography.code() + " " + breakdown)))
                .toList();
        return new Row(view.text(geography.name()), view.address(indicator, geography), row);
    }

    private Cell cell(Indicator indicator, @Nullable Observation observation) {
        return new Cell(view.cell(indicator, observation), observation != null && observation.value() != null);
    }

    /** The completion rate over time. */
    Optional<Figure> completion() {
        return indicator(COMPLETION).flatMap(indicator -> {
            String freq = indicator.freqs().get(0);
            List<Observation> series = view.published()
                    .observations(
                            Query.of(COMPLETION).in("country", "IT").every(freq).cells(Breakdown.TOTAL));
            return series.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Trend(view, indicator, List.of(Trend.Line.of(view.name("country", "IT"), series)))
                            .figure(
                                    "completion",
                                    view.name("country", "IT"),
                                    download(COMPLETION, "geo_level=country&freq=" + freq)));
        });
    }

    private Optional<Indicator> indicator(String id) {
        return view.published().indicators().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    String prefecturesDownload() {
        return download(BY_PREFECTURE, "geo_level=prefecture&freq=A");
    }

    private String download(String indicator, String parameters) {
        return view.frame().observations("indicator=" + indicator + "&" + parameters);
    }
}
