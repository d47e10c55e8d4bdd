package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.chart.EventChart;
import it.accoglienza.dashboard.chart.EventChart.Event;
import it.accoglienza.dashboard.open.project.ProjectMilestone;
import it.accoglienza.dashboard.page.PageTable.Cell;
import it.accoglienza.dashboard.page.PageTable.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The procedural progress of a project: its milestones, planned and reached. */
record ProjectMilestoneFigure(ProjectFigures project) {

    Figure figure() {
        String caption = project.text("project.milestones.caption");
        List<Event> events = project.milestones().stream().map(this::event).toList();
        return new Figure(
                "milestones",
                caption,
                text(),
                EventChart.of(
                        project.time(),
                        events,
                        List.of(
                                project.text("project.milestones.planned"),
                                project.text("project.milestones.reached"))),
                List.of(),
                List.of(),
                table(caption),
                false,
                project.csv("milestones"));
    }

    private Event event(ProjectMilestone each) {
        String name = project.name(each.milestone(), each.title());
        String text = project.text("project.milestones.tooltip", name, project.day(each.plannedOn()), status(each));
        return new Event(name, each.plannedOn(), each.reachedOn(), text);
    }

    /** Returns the label of the status: on time, late by a number of days, overdue or not yet due. */
    private String status(ProjectMilestone each) {
        LocalDate reached = each.reachedOn();
        if (reached == null) {
            return project.text(overdue(each) ? "project.milestone.overdue" : "project.milestone.to_come");
        }
        long days = ChronoUnit.DAYS.between(each.plannedOn(), reached);
        return days <= 0
                ? project.text("project.milestone.in_time", project.day(reached))
                : project.text("project.milestone.late", project.day(reached), project.number(days));
    }

    private boolean overdue(ProjectMilestone each) {
        return each.reachedOn() == null && each.plannedOn().isBefore(project.reported());
    }

    private String text() {
        List<ProjectMilestone> all = project.milestones();
        long reached = all.stream().filter(each -> each.reachedOn() != null).count();
        long inTime = all.stream()
                .filter(each -> each.reachedOn() != null && !each.reachedOn().isAfter(each.plannedOn()))
                .count();
        long overdue = all.stream().filter(this::overdue).count();
        return project.text(
                "project.milestones.text",
                project.number(reached),
                project.number(all.size()),
                project.number(inTime),
                project.number(overdue));
    }

    private PageTable table(String caption) {
        List<String> headers = Stream.of("milestone", "planned", "reached", "state")
                .map(column -> project.text("project.milestones." + column))
                .toList();
        List<Row> rows = project.milestones().stream()
                .map(each -> new Row(
                        project.name(each.milestone(), each.title()),
                        null,
                        List.of(
                                Cell.number(project.day(each.plannedOn())),
                                Cell.number(each.reachedOn() == null ? "" : project.day(each.reachedOn())),
                                Cell.text(status(each)))))
                .toList();
        return new PageTable(caption, headers, rows);
    }
}
