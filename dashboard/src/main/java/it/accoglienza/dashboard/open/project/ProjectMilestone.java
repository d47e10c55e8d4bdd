package it.accoglienza.dashboard.open.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a project: one row of {@code open.project_milestones}.
 *
 * @param reachedOn null if the milestone is not reached
 */
public record ProjectMilestone(
        String project,
        String milestone,
        LocalDate plannedOn,
        @Nullable LocalDate reachedOn) {}
