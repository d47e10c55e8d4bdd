package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.TimeAxis;
import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectMilestone;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.project.ProjectSpending;
import it.accoglienza.dashboard.open.project.ProjectTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a project's progress: tasks, milestones and spending on one time axis.
 *
 * @param tasks of the newest report
 * @param reported date of the newest report; the end of the project if there is no report
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

    /** Returns the figures that have data: operational, procedural and financial progress. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (!tasks.isEmpty()) {
            figures.add(new ProjectTaskFigure(this).figure());
        }
        if (!milestones.isEmpty()) {
            figures.add(new ProjectMilestoneFigure(this).figure());
        }
        if (!spending.isEmpty()) {
            figures.add(new ProjectSpendingFigure(this).figure());
        }
        return figures;
    }

    /** Returns the axis from the first planned or reported day to the last. */
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
                localized.text("project.reported"),
                month -> localized.format().periods().abbreviated(month.toString()));
    }

    String day(LocalDate day) {
        return localized.format().day(day);
    }

    String text(String name, String... values) {
        return localized.text(name, values);
    }

    String number(long number) {
        return localized.format().number(number, 0);
    }

    /** Returns the code of a task or milestone, followed by its title if it has one. */
    String name(String code, @Nullable Localized title) {
        return title == null ? code : code + " " + localized.text(title);
    }

    String csv(String table) {
        return localized.context().api("projects/" + project.code() + "/" + table + ".csv");
    }
}
