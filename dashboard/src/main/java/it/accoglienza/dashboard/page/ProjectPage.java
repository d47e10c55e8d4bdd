package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Project;
import it.accoglienza.dashboard.open.ProjectNetwork;
import it.accoglienza.dashboard.open.Query;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One programme: what it is, what it reached, its state in time, its networks, and where its operators are. */
record ProjectPage(View view, Project project) {
    private static final String BY_PREFECTURE = "project_operators_by_prefecture";

    /** What it is called, who leads it, until when. */
    String lead() {
        Wording wording = view.frame().wording();
        return view.frame()
                .word(
                        "project.lead",
                        project.title(),
                        view.place("prefecture", project.leadPrefecture()),
                        wording.day(project.startDate()),
                        wording.day(project.endDate()),
                        wording.money(project.budgetEur()));
    }

    /** Names and values, in the order in which they are shown. */
    Map<String, String> facts() {
        Wording wording = view.frame().wording();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("code", project.code());
        facts.put("lead", view.name("prefecture", project.leadPrefecture()));
        facts.put("partners", Objects.requireNonNullElse(project.partners(), ""));
        facts.put("fund", view.label("fund", project.fund()));
        facts.put("objective", view.label("fund_objective", project.objective()));
        facts.put("start", wording.day(project.startDate()));
        facts.put("end", wording.day(project.endDate()));
        facts.put("budget", wording.money(project.budgetEur()));
        facts.put("report", wording.period(project.period()));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    Figure targets() {
        return new ProjectTargets(view, project).figure();
    }

    /** The operational, procedural and financial state, on one time axis. */
    List<Figure> state() {
        return ProjectState.of(view, project).figures();
    }

    List<ProjectNetwork> networks() {
        return view.published().projects().networks(project.code());
    }

    /** How many networks there are, and how many subjects they have together. */
    String networksText() {
        int subjects = networks().stream()
                .mapToInt(each -> Objects.requireNonNullElse(each.subjects(), 0))
                .sum();
        Wording wording = view.frame().wording();
        return view.frame()
                .word("project.networks.text", wording.number(networks().size(), 0), wording.number(subjects, 0));
    }

    Table networksTable() {
        Frame frame = view.frame();
        List<String> headers = List.of(
                frame.word("project.network"),
                frame.word("table.prefecture"),
                frame.word("project.network.kind"),
                frame.word("project.network.established"),
                frame.word("project.network.closed"),
                frame.word("project.network.subjects"));
        return new Table(
                frame.word("project.networks.caption", view.label("project", project.code())),
                headers,
                networks().stream().map(this::row).toList());
    }

    private Row row(ProjectNetwork network) {
        Wording wording = view.frame().wording();
        Integer subjects = network.subjects();
        return new Row(
                network.network(),
                null,
                List.of(
                        new Cell(view.name("prefecture", network.prefecture()), false),
                        new Cell(view.label("network_kind", network.kind()), false),
                        new Cell(wording.day(network.establishedOn()), true),
                        new Cell(network.closedOn() == null ? "" : wording.day(network.closedOn()), true),
                        new Cell(
                                subjects == null ? view.frame().word("status.none") : wording.number(subjects, 0),
                                subjects != null)));
    }

    /** Its operators by prefecture and sector, rounded; empty where none are published. */
    Optional<Table> prefectures() {
        return view.published().indicators().stream()
                .filter(each -> each.id().equals(BY_PREFECTURE))
                .findFirst()
                .flatMap(indicator -> ByPrefecture.ofProject(view, indicator, project.code()))
                .map(found -> found.withSomeone("project.prefectures.caption"));
    }

    String prefecturesDownload() {
        return view.frame()
                .observations("indicator=" + BY_PREFECTURE + "&geo_level=prefecture&project=" + project.code());
    }

    /** The indicators that show what the programme set out to change. */
    List<Indicator> aims() {
        return Programmes.indicators(project.code(), view.published());
    }

    /** The country's newest figure of an indicator in a sentence; empty where none is published. */
    String newest(Indicator indicator) {
        List<Observation> shown = view.published()
                .observations(Query.of(indicator.id())
                        .across("country")
                        .every(indicator.freqs().get(0))
                        .cells(Breakdown.TOTAL));
        return shown.isEmpty() ? "" : Headline.of(view, indicator, shown, null).sentence();
    }

    /** Every indicator that can be narrowed to a project. */
    List<Indicator> indicators() {
        return view.published().codeLists().contains("project")
                        && view.published().codes("project").containsKey(project.code())
                ? view.published().indicators().stream()
                        .filter(each -> each.breakdowns().stream().anyMatch(set -> set.contains("project")))
                        .toList()
                : List.of();
    }

    String address(Indicator indicator) {
        return view.frame().address("indicators/" + indicator.id() + "?project=" + project.code());
    }

    /** One of the project's tables as CSV. */
    String csv(String part) {
        return view.frame().data("projects/" + project.code() + "/" + part + ".csv");
    }
}
