package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.project.TrainingTarget;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The model of the list of projects. */
record ProjectsPage(LocalizedRelease localized) {
    private static final List<String> COLUMNS =
            List.of("project", "lead", "fund", "start", "end", "budget", "target", "reached", "progress");

    boolean isEmpty() {
        return new ProjectReader(localized.snapshot()).all().isEmpty();
    }

    PageTable table() {
        List<String> headers = COLUMNS.stream()
                .map(column -> localized.text("projects." + column))
                .toList();
        List<Row> rows = new ProjectReader(localized.snapshot())
                .all().stream().map(this::row).toList();
        return new PageTable(localized.text("projects.caption"), headers, rows);
    }

    private Row row(Project project) {
        LocaleFormat format = localized.format();
        List<TrainingTarget> targets = TrainingTarget.of(localized.snapshot(), project);
        return new Row(
                localized.label("project", project.code()),
                localized.context().address("projects/" + project.code()),
                List.of(
                        Cell.text(localized.name(GeographicLevel.PREFECTURE, project.leadPrefecture())),
                        Cell.text(localized.label("fund", project.fund())),
                        Cell.number(format.day(project.startDate())),
                        Cell.number(format.day(project.endDate())),
                        Cell.number(format.money(project.budgetEur())),
                        sum(targets.stream().flatMap(each -> Stream.ofNullable(ProjectTargetsFigure.target(each)))),
                        sum(targets.stream().flatMap(each -> Stream.ofNullable(ProjectTargetsFigure.reached(each)))),
                        progress(project)));
    }

    /** Returns the status "no data" instead of zero if there are no numbers. */
    private Cell sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal::add)
                .map(sum -> Cell.number(localized.format().number(sum, 0)))
                .orElse(Cell.text(localized.text("status.none")));
    }

    private Cell progress(Project project) {
        return new ProjectReader(localized.snapshot())
                .progress(project.code())
                .map(progress -> Cell.number(localized.format().share(progress)))
                .orElse(Cell.number(localized.text("status.none")));
    }
}
