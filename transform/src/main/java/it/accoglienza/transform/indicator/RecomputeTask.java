package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/**
 * The periods of one indicator that are computed again.
 *
 * @param grid the cells to compute
 * @param periods the names of the periods; empty for all periods of the indicator
 */
public record RecomputeTask(ObservationGrid grid, Set<String> periods) {

    /** A SQL condition on {@code gold.observations}: the rows that this task replaces. */
    public String condition() {
        String indicator = "indicator = '%s'".formatted(grid.indicator().id());
        return periods.isEmpty()
                ? "(%s)".formatted(indicator)
                : periods.stream().sorted().collect(joining("', '", "(" + indicator + " AND period IN ('", "'))"));
    }
}
