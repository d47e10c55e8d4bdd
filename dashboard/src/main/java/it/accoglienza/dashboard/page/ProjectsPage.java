package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.project.ProjectTarget;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All programmes: who leads them, when, with what money, and how far they are. */
record ProjectsPage(LocalizedRelease localized) {
    private static final List<String> COLUMNS =
            List.of("project", "lead", "fund", "start", "end", "budget", "target", "reached", "progress");

    boolean none() {
        return new ProjectReader(localized.snapshot()).all().isEmpty();
    }

    PageTable table() {
        PageContext context = localized.context();
        return new PageTable(
                context.word("projects.caption"),
                COLUMNS.stream()
                        .map(column -> context.word("projects." + column))
                        .toList(),
                new ProjectReader(localized.snapshot())
                        .all().stream().map(this::row).toList());
    }

    private Row row(Project project) {
        LocaleFormat format = localized.context().format();
        List<ProjectTarget> targets = ProjectTarget.of(localized.snapshot(), project);
        return new Row(
                localized.label("project", project.code()),
                localized.context().address("projects/" + project.code()),
                List.of(
                        new Cell(localized.name(GeographicLevel.PREFECTURE, project.leadPrefecture()), false),
                        new Cell(localized.label("fund", project.fund()), false),
                        new Cell(format.day(project.startDate()), true),
                        new Cell(format.day(project.endDate()), true),
                        new Cell(format.money(project.budgetEur()), true),
                        sum(targets.stream()
                                .map(ProjectTarget::target)
                                .flatMap(Stream::ofNullable)
                                .map(BigDecimal::valueOf)),
                        sum(targets.stream()
                                .map(ProjectTarget::reached)
                                .flatMap(Stream::ofNullable)
                                .map(Observation::value)
                                .map(Objects::requireNonNull)),
                        new Cell(
                                new ProjectReader(localized.snapshot())
                                        .progress(project.code())
                                        .map(format::share)
                                        .orElse(localized.context().word("status.none")),
                                true)));
    }

    /** Nothing is said rather than zero where there is no number. */
    private Cell sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal::add)
                .map(sum -> new Cell(localized.context().format().number(sum, 0), true))
                .orElse(new Cell(localized.context().word("status.none"), false));
    }
}
