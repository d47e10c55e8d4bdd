package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.GanttChart;
import it.accoglienza.dashboard.chart.GanttChart.Span;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.project.ProjectTask;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The operational progress of a project: the tasks of the newest report. */
record ProjectTaskFigure(ProjectFigures project) {

    Figure figure() {
        String caption = project.text("project.tasks.caption");
        List<Span> spans = project.tasks().stream().map(this::span).toList();
        return new Figure(
                "tasks",
                caption,
                text(),
                GanttChart.of(project.time(), spans, List.of(project.text("project.tasks.done"))),
                List.of(),
                List.of(project.text("project.tasks.left")),
                table(caption),
                false,
                project.csv("tasks"));
    }

    private Span span(ProjectTask task) {
        return new Span(
                project.name(task.task(), task.title()),
                task.plannedStart(),
                task.plannedEnd(),
                task.progress(),
                progress(task),
                project.text(
                        "project.tasks.tooltip",
                        project.name(task.task(), task.title()),
                        project.day(task.plannedStart()),
                        project.day(task.plannedEnd()),
                        progress(task),
                        status(task)));
    }

    private String progress(ProjectTask task) {
        return project.localized().format().share(task.progress());
    }

    private String status(ProjectTask task) {
        return project.text("project.task." + task.state().name().toLowerCase(Locale.ROOT));
    }

    /** Returns the number of tasks by state and their mean progress. */
    private String text() {
        List<ProjectTask> tasks = project.tasks();
        List<String> counts = new ArrayList<>();
        counts.add(project.number(tasks.size()));
        counts.add(project.number(
                tasks.stream().map(ProjectTask::workPackage).distinct().count()));
        for (ProjectTask.State state : ProjectTask.State.values()) {
            counts.add(project.number(
                    tasks.stream().filter(task -> task.state() == state).count()));
        }
        return project.text("project.tasks.text", counts.toArray(String[]::new)) + mean();
    }

    private String mean() {
        String reported = project.day(project.tasks().get(0).reportDate());
        return new ProjectReader(project.localized().snapshot())
                .progress(project.project().code())
                .map(project.localized().format()::share)
                .map(mean -> " " + project.text("project.tasks.mean", mean, reported))
                .orElse("");
    }

    private PageTable table(String caption) {
        List<String> headers = Stream.of("task", "package", "start", "end", "progress", "state")
                .map(column -> project.text("project.tasks." + column))
                .toList();
        return new PageTable(
                caption, headers, project.tasks().stream().map(this::row).toList());
    }

    private Row row(ProjectTask task) {
        return new Row(
                project.name(task.task(), task.title()),
                null,
                List.of(
                        Cell.text(task.workPackage()),
                        Cell.number(project.day(task.plannedStart())),
                        Cell.number(project.day(task.plannedEnd())),
                        Cell.number(progress(task)),
                        Cell.text(status(task))));
    }
}
