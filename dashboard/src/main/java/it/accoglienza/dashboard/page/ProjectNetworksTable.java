package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectNetwork;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The networks that a project established: a row for each. */
record ProjectNetworksTable(LocalizedRelease localized, Project project, List<ProjectNetwork> networks) {

    static ProjectNetworksTable of(LocalizedRelease localized, Project project) {
        return new ProjectNetworksTable(
                localized, project, new ProjectReader(localized.snapshot()).networks(project.code()));
    }

    /** Returns the number of networks and the sum of their subjects as a sentence. */
    String text() {
        int subjects = networks.stream()
                .mapToInt(each -> Objects.requireNonNullElse(each.subjects(), 0))
                .sum();
        LocaleFormat format = localized.format();
        return localized.text("project.networks.text", format.number(networks.size(), 0), format.number(subjects, 0));
    }

    PageTable table() {
        List<String> headers = Stream.of(
                        "project.network",
                        "table.prefecture",
                        "project.network.kind",
                        "project.network.established",
                        "project.network.closed",
                        "project.network.subjects")
                .map(key -> localized.text(key))
                .toList();
        return new PageTable(
                localized.text("project.networks.caption", localized.label("project", project.code())),
                headers,
                networks.stream().map(this::row).toList());
    }

    private Row row(ProjectNetwork network) {
        LocaleFormat format = localized.format();
        Integer subjects = network.subjects();
        return new Row(
                network.network(),
                null,
                List.of(
                        Cell.text(localized.name(GeographicLevel.PREFECTURE, network.prefecture())),
                        Cell.text(localized.label("network_kind", network.kind())),
                        Cell.number(format.day(network.establishedOn())),
                        Cell.number(network.closedOn() == null ? "" : format.day(network.closedOn())),
                        subjects == null
                                ? Cell.text(localized.text("status.none"))
                                : Cell.number(format.number(subjects, 0))));
    }
}
