package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Project;
import it.accoglienza.dashboard.open.ProjectTarget;
import it.accoglienza.dashboard.page.Table.Cell;
import it.accoglienza.dashboard.page.Table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All programmes: who leads them, when, with what money, and how far they are. */
record ProjectsPage(View view) {
    private static final List<String> COLUMNS =
            List.of("project", "lead", "fund", "start", "end", "budget", "target", "reached", "progress");

    boolean none() {
        return view.published().projects().all().isEmpty();
    }

    Table table() {
        Frame frame = view.frame();
        return new Table(
                frame.word("projects.caption"),
                COLUMNS.stream().map(column -> frame.word("projects." + column)).toList(),
                view.published().projects().all().stream().map(this::row).toList());
    }

    private Row row(Project project) {
        Wording wording = view.frame().wording();
        List<ProjectTarget> targets = ProjectTarget.of(view.published(), project);
        return new Row(
                view.label("project", project.code()),
                view.frame().address("projects/" + project.code()),
                List.of(
                        new Cell(view.name("prefecture", project.leadPrefecture()), false),
                        new Cell(view.label("fund", project.fund()), false),
                        new Cell(wording.day(project.startDate()), true),
                        new Cell(wording.day(project.endDate()), true),
                        new Cell(wording.money(project.budgetEur()), true),
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
                                view.published()
                                        .projects()
                                        .progress(project.code())
                                        .map(wording::share)
                                        .orElse(view.frame().word("status.none")),
                                true)));
    }

    /** Nothing is said rather than zero where there is no number. */
    private Cell sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal::add)
                .map(sum -> new Cell(view.frame().wording().number(sum, 0), true))
                .orElse(new Cell(view.frame().word("status.none"), false));
    }
}
