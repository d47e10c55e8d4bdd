package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Frequency;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The model of the training page: trained operators by project (exact) and by prefecture (rounded). */
record TrainingPage(LocalizedRelease localized) {

    private static final String BY_PROJECT = "project_trained_operators";
    private static final String BY_PROJECT_AND_PREFECTURE = "project_operators_by_prefecture";
    private static final String BY_PREFECTURE = "trained_operators";
    private static final String COMPLETION = "training_completion_rate";

    /** A table with the address of its observations as CSV. */
    record DownloadableTable(PageTable table, String download) {}

    /** Returns the totals that the projects reported, by sector, up to the newest year. */
    Optional<Figure> projects() {
        return indicator(BY_PROJECT).flatMap(indicator -> newestYear(indicator, GeographicLevel.COUNTRY)
                .map(year -> {
                    List<Observation> cells = localized
                            .snapshot()
                            .observations(ObservationQuery.of(BY_PROJECT)
                                    .in(GeographicLevel.COUNTRY, "IT")
                                    .every(Frequency.YEAR)
                                    .during(year)
                                    .cells(Breakdown.by("project", "sector")));
                    String filters = "&geo_level=country&breakdown=project,sector&period=" + year;
                    return BreakdownFigure.of(localized, indicator, List.of("project", "sector"), cells)
                            .figure("projects", localized.text("training.until", year), download(BY_PROJECT, filters));
                }));
    }

    /** Returns two tables of the newest year by prefecture: the operators trained by projects, and all trained operators. */
    List<DownloadableTable> prefectures() {
        List<DownloadableTable> tables = new ArrayList<>();
        indicator(BY_PROJECT_AND_PREFECTURE).ifPresent(indicator -> newestYear(indicator, GeographicLevel.PREFECTURE)
                .ifPresent(year -> {
                    PageTable table = CategoriesByPrefectureTable.of(localized, indicator, year, "project", "sector")
                            .positivePrefectures("training.projects.caption");
                    String filters = "&geo_level=prefecture&breakdown=project,sector&period=" + year;
                    tables.add(new DownloadableTable(table, download(indicator.id(), filters)));
                }));
        indicator(BY_PREFECTURE).ifPresent(indicator -> newestYear(indicator, GeographicLevel.PREFECTURE)
                .ifPresent(year -> {
                    PageTable table = CategoriesByPrefectureTable.of(localized, indicator, year, "sector")
                            .allPrefectures("training.prefectures.caption");
                    String filters = "&geo_level=prefecture&breakdown=sector&period=" + year;
                    tables.add(new DownloadableTable(table, download(indicator.id(), filters)));
                }));
        return tables;
    }

    /** Returns the trend of the completion rate. */
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
                    : Optional.of(TrendFigure.of(localized, indicator, country, series)
                            .figure("completion", country, download(COMPLETION, "&geo_level=country&freq=" + freq)));
        });
    }

    private Optional<Indicator> indicator(String id) {
        return localized.snapshot().indicators().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** The newest year with a value at a level: of a year that is not over, observations say only that it is missing. */
    private Optional<String> newestYear(Indicator indicator, GeographicLevel level) {
        ObservationQuery years =
                ObservationQuery.of(indicator.id()).across(level).every(Frequency.YEAR);
        return localized.snapshot().observations(years).stream()
                .filter(each -> each.value() != null)
                .map(Observation::period)
                .max(Comparator.naturalOrder());
    }

    private String download(String indicator, String filters) {
        return localized.context().observations("indicator=" + indicator + filters);
    }
}
