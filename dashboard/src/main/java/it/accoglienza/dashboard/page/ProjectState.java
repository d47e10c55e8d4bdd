package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.TimeAxis;
import it.accoglienza.dashboard.open.Project;
import it.accoglienza.dashboard.open.ProjectMilestone;
import it.accoglienza.dashboard.open.ProjectSpending;
import it.accoglienza.dashboard.open.ProjectTask;
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
record ProjectState(
        View view,
        Project project,
        List<ProjectTask> tasks,
        List<ProjectMilestone> milestones,
        List<ProjectSpending> spending,
        LocalDate reported) {

    static ProjectState of(View view, Project project) {
        String code = project.code();
        List<ProjectTask> tasks = view.published().projects().newestTasks(code);
        List<ProjectSpending> spending = view.published().projects().spending(code);
        LocalDate reported = Stream.concat(
                        tasks.stream().map(ProjectTask::reportDate),
                        spending.stream().map(ProjectSpending::reportDate))
                .max(LocalDate::compareTo)
                .orElse(project.endDate());
        return new ProjectState(
                view, project, tasks, view.published().projects().milestones(code), spending, reported);
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
                view.frame().word("project.reported"),
                month -> view.frame().wording().shortPeriod(month.toString()));
    }

    String day(LocalDate day) {
        return view.frame().wording().day(day);
    }

    String word(String name, String... values) {
        return view.frame().word(name, values);
    }

    String number(long number) {
        return view.frame().wording().number(number, 0);
    }

    String csv(String part) {
        return view.frame().data("projects/" + project.code() + "/" + part + ".csv");
    }
}
