package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operators trained: by project, exact, and by prefecture, rounded. */
record TrainingPage(LocalizedRelease localized) {

    private static final String BY_PROJECT = "project_trained_operators";
    private static final String BY_PROJECT_AND_PREFECTURE = "project_operators_by_prefecture";
    private static final String BY_PREFECTURE = "trained_operators";
    private static final String COMPLETION = "training_completion_rate";

    /** A table by prefecture with the address of its observations. */
    record Rounded(PageTable table, String download) {}

    /** The projects' own totals by sector, up to the newest year. */
    Optional<Figure> projects() {
        return indicator(BY_PROJECT).flatMap(indicator -> newestYear(BY_PROJECT).map(year -> {
            List<Observation> cells = localized
                    .snapshot()
                    .observations(ObservationQuery.of(BY_PROJECT)
                            .in(GeographicLevel.COUNTRY, "IT")
                            .every(Frequency.YEAR)
                            .during(year)
                            .cells(Breakdown.by("project", "sector")));
            String filters = "&geo_level=country&breakdown=project,sector&period=" + year;
            return BreakdownFigure.of(localized, indicator, List.of("project", "sector"), cells)
                    .figure(
                            "projects",
                            localized.context().word("training.until", year),
                            download(BY_PROJECT, filters));
        }));
    }

    /** The same operators, then all operators, by prefecture in the newest year. */
    List<Rounded> prefectures() {
        List<Rounded> tables = new ArrayList<>();
        indicator(BY_PROJECT_AND_PREFECTURE)
                .ifPresent(indicator -> newestYear(indicator.id()).ifPresent(year -> {
                    PageTable table = PrefectureTable.of(localized, indicator, year, "project", "sector")
                            .withSomeone("training.projects.caption");
                    String filters = "&geo_level=prefecture&breakdown=project,sector&period=" + year;
                    tables.add(new Rounded(table, download(indicator.id(), filters)));
                }));
        indicator(BY_PREFECTURE)
                .ifPresent(indicator -> newestYear(indicator.id()).ifPresent(year -> {
                    PageTable table = PrefectureTable.of(localized, indicator, year, "sector")
                            .complete("training.prefectures.caption");
                    String filters = "&geo_level=prefecture&breakdown=sector&period=" + year;
                    tables.add(new Rounded(table, download(indicator.id(), filters)));
                }));
        return tables;
    }

    /** The completion rate over time. */
    Optional<Figure> completion() {
        return indicator(COMPLETION).flatMap(indicator -> {
            Frequency freq = indicator.freqs().contains(Frequency.QUARTER)
                    ? Frequency.QUARTER
                    : indicator.freqs().get(0);
            List<Observation> series = localized
                    .snapshot()
                    .observations(ObservationQuery.of(COMPLETION)
                            .in(GeographicLevel.COUNTRY, "IT")
                            .every(freq)
                            .cells(Breakdown.TOTAL));
            String country = localized.name(GeographicLevel.COUNTRY, "IT");
            return series.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TrendFigure(localized, indicator, List.of(TrendFigure.Line.of(country, series)))
                            .figure("completion", country, download(COMPLETION, "&geo_level=country&freq=" + freq)));
        });
    }

    private Optional<Indicator> indicator(String id) {
        return localized.snapshot().indicators().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private Optional<String> newestYear(String indicator) {
        return localized.snapshot().periods(indicator, Frequency.YEAR).stream().reduce((earlier, later) -> later);
    }

    private String download(String indicator, String filters) {
        return localized.context().observations("indicator=" + indicator + filters);
    }
}
