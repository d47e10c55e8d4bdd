package it.accoglienza.dashboard.open.project;

import it.accoglienza.dashboard.open.Localized;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a project: one row of {@code open.project_milestones}.
 *
 * @param title as entered by the operator of the portal; null if none is entered
 * @param reachedOn null if the milestone is not reached
 */
public record ProjectMilestone(
        String project,
        String milestone,
        @Nullable Localized title,
        LocalDate plannedOn,
        @Nullable LocalDate reachedOn) {}
