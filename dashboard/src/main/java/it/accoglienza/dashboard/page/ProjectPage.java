package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectNetwork;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One programme: what it is, what it reached, its state in time, its networks, and where its operators are. */
record ProjectPage(LocalizedRelease localized, Project project) {
    private static final String BY_PREFECTURE = "project_operators_by_prefecture";

    /** What it is called, who leads it, until when. */
    String lead() {
        LocaleFormat format = localized.context().format();
        return localized
                .context()
                .word(
                        "project.lead",
                        project.title(),
                        localized.place(GeographicLevel.PREFECTURE, project.leadPrefecture()),
                        format.day(project.startDate()),
                        format.day(project.endDate()),
                        format.money(project.budgetEur()));
    }

    /** Names and values, in the order in which they are shown. */
    Map<String, String> facts() {
        LocaleFormat format = localized.context().format();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("code", project.code());
        facts.put("lead", localized.name(GeographicLevel.PREFECTURE, project.leadPrefecture()));
        facts.put("partners", Objects.requireNonNullElse(project.partners(), ""));
        facts.put("fund", localized.label("fund", project.fund()));
        facts.put("objective", localized.label("fund_objective", project.objective()));
        facts.put("start", format.day(project.startDate()));
        facts.put("end", format.day(project.endDate()));
        facts.put("budget", format.money(project.budgetEur()));
        facts.put("report", format.period(project.period()));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    Figure targets() {
        return new TargetsFigure(localized, project).figure();
    }

    /** The operational, procedural and financial state, on one time axis. */
    List<Figure> state() {
        return ProjectFigures.of(localized, project).figures();
    }

    List<ProjectNetwork> networks() {
        return new ProjectReader(localized.snapshot()).networks(project.code());
    }

    /** How many networks there are, and how many subjects they have together. */
    String networksText() {
        int subjects = networks().stream()
                .mapToInt(each -> Objects.requireNonNullElse(each.subjects(), 0))
                .sum();
        LocaleFormat format = localized.context().format();
        return localized
                .context()
                .word("project.networks.text", format.number(networks().size(), 0), format.number(subjects, 0));
    }

    PageTable networksTable() {
        PageContext context = localized.context();
        List<String> headers = List.of(
                context.word("project.network"),
                context.word("table.prefecture"),
                context.word("project.network.kind"),
                context.word("project.network.established"),
                context.word("project.network.closed"),
                context.word("project.network.subjects"));
        return new PageTable(
                context.word("project.networks.caption", localized.label("project", project.code())),
                headers,
                networks().stream().map(this::row).toList());
    }

    private Row row(ProjectNetwork network) {
        LocaleFormat format = localized.context().format();
        Integer subjects = network.subjects();
        return new Row(
                network.network(),
                null,
                List.of(
                        new Cell(localized.name(GeographicLevel.PREFECTURE, network.prefecture()), false),
                        new Cell(localized.label("network_kind", network.kind()), false),
                        new Cell(format.day(network.establishedOn()), true),
                        new Cell(network.closedOn() == null ? "" : format.day(network.closedOn()), true),
                        new Cell(
                                subjects == null ? localized.context().word("status.none") : format.number(subjects, 0),
                                subjects != null)));
    }

    /** Its operators by prefecture and sector, rounded; empty where none are published. */
    Optional<PageTable> prefectures() {
        return localized.snapshot().indicators().stream()
                .filter(each -> each.id().equals(BY_PREFECTURE))
                .findFirst()
                .flatMap(indicator -> PrefectureTable.ofProject(localized, indicator, project.code()))
                .map(found -> found.withSomeone("project.prefectures.caption"));
    }

    String prefecturesDownload() {
        return localized
                .context()
                .observations("indicator=" + BY_PREFECTURE + "&geo_level=prefecture&project=" + project.code());
    }

    /** The indicators that show what the programme set out to change. */
    List<Indicator> aims() {
        return ProgrammeIndicators.indicators(project.code(), localized.snapshot());
    }

    /** The country's newest figure of an indicator in a sentence; empty where none is published. */
    String newest(Indicator indicator) {
        List<Observation> shown = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator.id())
                        .across(GeographicLevel.COUNTRY)
                        .every(indicator.freqs().get(0))
                        .cells(Breakdown.TOTAL));
        return shown.isEmpty()
                ? ""
                : Headline.of(localized, indicator, shown, null).sentence();
    }

    /** Every indicator that can be narrowed to a project. */
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

    /** One of the project's tables as CSV. */
    String csv(String part) {
        return localized.context().data("projects/" + project.code() + "/" + part + ".csv");
    }
}
