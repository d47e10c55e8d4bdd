package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The model of a project's page: facts, targets, progress, networks, operators and related indicators. */
record ProjectPage(LocalizedRelease localized, Project project) {
    private static final String BY_PREFECTURE = "project_operators_by_prefecture";

    /** Returns lead prefecture, duration and budget as one text. */
    String lead() {
        LocaleFormat format = localized.format();
        return localized.text(
                "project.lead",
                localized.qualifiedName(GeographicLevel.PREFECTURE, project.leadPrefecture()),
                format.day(project.startDate()),
                format.day(project.endDate()),
                format.money(project.budgetEur()));
    }

    /** Returns the facts in the order of the page; the keys are suffixes of {@code project.fact.}. */
    Map<String, String> facts() {
        LocaleFormat format = localized.format();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("code", project.code());
        facts.put("lead", localized.name(GeographicLevel.PREFECTURE, project.leadPrefecture()));
        facts.put("fund", localized.label("fund", project.fund()));
        facts.put("objective", localized.label("fund_objective", project.objective()));
        facts.put("start", format.day(project.startDate()));
        facts.put("end", format.day(project.endDate()));
        facts.put("budget", format.money(project.budgetEur()));
        facts.put("report", localized.period(project.period()));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    Figure targets() {
        return new ProjectTargetsFigure(localized, project).figure();
    }

    /** Returns the figures of tasks, milestones and spending, which share one time axis. */
    List<Figure> progress() {
        return ProjectFigures.of(localized, project).figures();
    }

    ProjectNetworksTable networks() {
        return ProjectNetworksTable.of(localized, project);
    }

    /** Returns the operators by prefecture and sector, rounded; empty if none are published. */
    Optional<PageTable> prefectures() {
        return localized.snapshot().indicators().stream()
                .filter(each -> each.id().equals(BY_PREFECTURE))
                .findFirst()
                .flatMap(indicator -> CategoriesByPrefectureTable.ofProject(localized, indicator, project.code()))
                .map(table -> table.positivePrefectures("project.prefectures.caption"));
    }

    String prefecturesDownload() {
        return localized
                .context()
                .observations("indicator=" + BY_PREFECTURE + "&geo_level=prefecture&project=" + project.code());
    }

    /** Returns the national indicators of the project's areas of work. */
    List<Indicator> contextIndicators() {
        return ProgrammeIndicators.indicators(project.code(), localized.snapshot());
    }

    /** Returns the newest value of the country as a sentence; empty if there is none. */
    String newest(Indicator indicator) {
        List<Observation> totals = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator.id())
                        .across(GeographicLevel.COUNTRY)
                        .every(indicator.freqs().get(0))
                        .cells(Breakdown.TOTAL));
        return totals.isEmpty()
                ? ""
                : Headline.of(localized, indicator, totals, null).sentence();
    }

    /** Returns the indicators that have a breakdown by project. */
    List<Indicator> indicators() {
        return localized.snapshot().codeLists().contains("project")
                        && localized.snapshot().codes("project").containsKey(project.code())
                ? localized.snapshot().indicators().stream()
                        .filter(each -> each.breakdowns().stream().anyMatch(set -> set.contains("project")))
                        .toList()
                : List.of();
    }

    String address(Indicator indicator) {
        return localized.context().address("indicators/" + indicator.id() + "?project=" + project.code());
    }

    /** Returns the address of one of the project's tables as CSV. */
    String csv(String table) {
        return localized.context().api("projects/" + project.code() + "/" + table + ".csv");
    }
}
