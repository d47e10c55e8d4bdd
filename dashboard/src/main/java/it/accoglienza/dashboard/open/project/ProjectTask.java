package it.accoglienza.dashboard.open.project;

import it.accoglienza.dashboard.open.Localized;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task of a project in one report: one row of {@code open.project_tasks}.
 *
 * @param task the number within the project, for example {@code 2.1}
 * @param title as entered by the operator of the portal; null if none is entered
 * @param progress from 0 to 1
 */
public record ProjectTask(
        String project,
        String period,
        LocalDate reportDate,
        String workPackage,
        String task,
        @Nullable Localized title,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        BigDecimal progress) {

    /** The state of a task on the day of a report. */
    public enum State {
        DONE,
        LATE,
        RUNNING,
        NOT_STARTED
    }

    /** Returns the state; a task is late if its planned end is before the report and it is not done. */
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
