package it.accoglienza.dashboard.open.project;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A task of a project as one report tells it: one row of {@code open.project_tasks}.
 *
 * @param task its number within the project, {@code 2.1}
 * @param title as it was reported, in Italian
 * @param progress from 0 to 1
 */
public record ProjectTask(
        String project,
        String period,
        LocalDate reportDate,
        String workPackage,
        String task,
        String title,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        BigDecimal progress) {

    /** How a task stands on the day of its report. */
    public enum State {
        DONE,
        LATE,
        RUNNING,
        NOT_STARTED
    }

    /** Late is what should have ended before the report and is not done. */
    public State state() {
        if (progress.compareTo(BigDecimal.ONE) >= 0) {
            return State.DONE;
        }
        if (plannedEnd.isBefore(reportDate)) {
            return State.LATE;
        }
        return progress.signum() > 0 ? State.RUNNING : State.NOT_STARTED;
    }
}
