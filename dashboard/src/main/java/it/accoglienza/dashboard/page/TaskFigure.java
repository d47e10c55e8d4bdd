package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.GanttChart;
import it.accoglienza.dashboard.chart.GanttChart.Span;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.project.ProjectTask;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The operational state of a project: its tasks in the newest report. */
record TaskFigure(ProjectFigures state) {

    Figure figure() {
        String caption = state.word("project.tasks.caption");
        List<Span> spans = state.tasks().stream().map(this::span).toList();
        return new Figure(
                "tasks",
                caption,
                text(),
                GanttChart.of(state.time(), spans, List.of(state.word("project.tasks.done"))),
                List.of(),
                List.of(state.word("project.tasks.left")),
                table(caption),
                false,
                state.csv("tasks"));
    }

    private Span span(ProjectTask task) {
        return new Span(
                task.task() + " " + task.title(),
                task.plannedStart(),
                task.plannedEnd(),
                task.progress(),
                progress(task),
                state.word(
                        "project.tasks.tooltip",
                        task.task() + " " + task.title(),
                        state.day(task.plannedStart()),
                        state.day(task.plannedEnd()),
                        progress(task),
                        word(task)));
    }

    private String progress(ProjectTask task) {
        return state.localized().context().format().share(task.progress());
    }

    private String word(ProjectTask task) {
        return word(task.state());
    }

    private String word(ProjectTask.State how) {
        return state.word("project.task." + how.name().toLowerCase(Locale.ROOT));
    }

    /** How many tasks are how far, and the mean of all. */
    private String text() {
        List<String> values = Stream.concat(
                        Stream.of(
                                state.number(state.tasks().size()),
                                state.number(state.tasks().stream()
                                        .map(ProjectTask::workPackage)
                                        .distinct()
                                        .count())),
                        Stream.of(ProjectTask.State.values())
                                .map(how -> state.number(state.tasks().stream()
                                        .filter(task -> task.state() == how)
                                        .count())))
                .toList();
        String mean = new ProjectReader(state.localized().snapshot())
                .progress(state.project().code())
                .map(state.localized().context().format()::share)
                .orElse("");
        return state.word("project.tasks.text", values.toArray(String[]::new)) + " "
                + state.word(
                        "project.tasks.mean",
                        mean,
                        state.day(state.tasks().get(0).reportDate()));
    }

    private PageTable table(String caption) {
        List<String> headers = Stream.of("task", "package", "start", "end", "progress", "state")
                .map(column -> state.word("project.tasks." + column))
                .toList();
        return new PageTable(
                caption, headers, state.tasks().stream().map(this::row).toList());
    }

    private Row row(ProjectTask task) {
        return new Row(
                task.task() + " " + task.title(),
                null,
                List.of(
                        new Cell(task.workPackage(), false),
                        new Cell(state.day(task.plannedStart()), true),
                        new Cell(state.day(task.plannedEnd()), true),
                        new Cell(progress(task), true),
                        new Cell(word(task), false)));
    }
}
