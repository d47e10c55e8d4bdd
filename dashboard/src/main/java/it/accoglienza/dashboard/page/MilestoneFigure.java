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

/** The procedural state of a project: its milestones, planned and reached. */
record MilestoneFigure(ProjectFigures state) {

    Figure figure() {
        String caption = state.word("project.milestones.caption");
        List<Event> events = state.milestones().stream().map(this::event).toList();
        return new Figure(
                "milestones",
                caption,
                text(),
                EventChart.of(
                        state.time(),
                        events,
                        List.of(state.word("project.milestones.planned"), state.word("project.milestones.reached"))),
                List.of(),
                List.of(),
                table(caption),
                false,
                state.csv("milestones"));
    }

    private Event event(ProjectMilestone each) {
        String text =
                state.word("project.milestones.tooltip", each.milestone(), state.day(each.plannedOn()), word(each));
        return new Event(each.milestone(), each.plannedOn(), each.reachedOn(), text);
    }

    /** In time, late by so many days, overdue, or still to come. */
    private String word(ProjectMilestone each) {
        LocalDate reached = each.reachedOn();
        if (reached == null) {
            return state.word(overdue(each) ? "project.milestone.overdue" : "project.milestone.to_come");
        }
        long days = ChronoUnit.DAYS.between(each.plannedOn(), reached);
        return days <= 0
                ? state.word("project.milestone.in_time", state.day(reached))
                : state.word("project.milestone.late", state.day(reached), state.number(days));
    }

    private boolean overdue(ProjectMilestone each) {
        return each.reachedOn() == null && each.plannedOn().isBefore(state.reported());
    }

    private String text() {
        List<ProjectMilestone> all = state.milestones();
        long reached = all.stream().filter(each -> each.reachedOn() != null).count();
        long inTime = all.stream()
                .filter(each -> each.reachedOn() != null && !each.reachedOn().isAfter(each.plannedOn()))
                .count();
        long overdue = all.stream().filter(this::overdue).count();
        return state.word(
                "project.milestones.text",
                state.number(reached),
                state.number(all.size()),
                state.number(inTime),
                state.number(overdue));
    }

    private PageTable table(String caption) {
        List<String> headers = Stream.of("milestone", "planned", "reached", "state")
                .map(column -> state.word("project.milestones." + column))
                .toList();
        List<Row> rows = state.milestones().stream()
                .map(each -> new Row(
                        each.milestone(),
                        null,
                        List.of(
                                new Cell(state.day(each.plannedOn()), true),
                                new Cell(each.reachedOn() == null ? "" : state.day(each.reachedOn()), true),
                                new Cell(word(each), false))))
                .toList();
        return new PageTable(caption, headers, rows);
    }
}
