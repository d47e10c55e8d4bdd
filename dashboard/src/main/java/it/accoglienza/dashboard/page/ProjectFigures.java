package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.TimeAxis;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectMilestone;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.project.ProjectSpending;
import it.accoglienza.dashboard.open.project.ProjectTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a project stands: its tasks, its milestones and its spending, drawn on one time axis.
 *
 * @param tasks of the newest report
 * @param reported the day of the newest report of all, or the project's end where there is none
 */
record ProjectFigures(
        LocalizedRelease localized,
        Project project,
        List<ProjectTask> tasks,
        List<ProjectMilestone> milestones,
        List<ProjectSpending> spending,
        LocalDate reported) {

    static ProjectFigures of(LocalizedRelease localized, Project project) {
        String code = project.code();
        List<ProjectTask> tasks = new ProjectReader(localized.snapshot()).newestTasks(code);
        List<ProjectSpending> spending = new ProjectReader(localized.snapshot()).spending(code);
        LocalDate reported = Stream.concat(
                        tasks.stream().map(ProjectTask::reportDate),
                        spending.stream().map(ProjectSpending::reportDate))
                .max(LocalDate::compareTo)
                .orElse(project.endDate());
        return new ProjectFigures(
                localized,
                project,
                tasks,
                new ProjectReader(localized.snapshot()).milestones(code),
                spending,
                reported);
    }

    /** What there are reports of: operational, procedural, financial. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (!tasks.isEmpty()) {
            figures.add(new TaskFigure(this).figure());
        }
        if (!milestones.isEmpty()) {
            figures.add(new MilestoneFigure(this).figure());
        }
        if (!spending.isEmpty()) {
            figures.add(new SpendingFigure(this).figure());
        }
        return figures;
    }

    /** From the first day that anything was planned or done to the last. */
    TimeAxis time() {
        Stream<LocalDate> planned = Stream.concat(
                Stream.of(project.startDate(), project.endDate()),
                tasks.stream().flatMap(task -> Stream.of(task.plannedStart(), task.plannedEnd())));
        Stream<LocalDate> events = milestones.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.plannedOn()), Stream.ofNullable(each.reachedOn())));
        Stream<LocalDate> reports = spending.stream().map(ProjectSpending::reportDate);
        return TimeAxis.over(
                Stream.concat(Stream.concat(planned, events), reports),
                reported,
                localized.context().word("project.reported"),
                month -> localized.context().format().shortPeriod(month.toString()));
    }

    String day(LocalDate day) {
        return localized.context().format().day(day);
    }

    String word(String name, String... values) {
        return localized.context().word(name, values);
    }

    String number(long number) {
        return localized.context().format().number(number, 0);
    }

    String csv(String part) {
        return localized.context().data("projects/" + project.code() + "/" + part + ".csv");
    }
}
