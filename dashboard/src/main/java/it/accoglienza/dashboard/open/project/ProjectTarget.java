package it.accoglienza.dashboard.open.project;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many operators of a sector a project is to train, and how many it has trained.
 *
 * @param target null where none is set
 * @param reached in the newest period; null where nothing is published
 */
public record ProjectTarget(
        String sector, @Nullable Long target, @Nullable Observation reached) {
    private static final String TRAINED = "project_trained_operators";

    /** One for each sector, all of the same period. */
    public static List<ProjectTarget> of(ReleaseSnapshot snapshot, Project project) {
        List<Observation> trained = snapshot
                .observations(ObservationQuery.of(TRAINED)
                        .across("country")
                        .cells(Breakdown.by("project", "sector").where("project", project.code())))
                .stream()
                .filter(each -> each.value() != null)
                .toList();
        Optional<Observation> newest = trained.stream()
                .max(Comparator.comparing(
                                (Observation each) -> Period.of(each.period()).last())
                        .thenComparing(each -> Period.FREQUENCIES.indexOf(each.freq())));
        return Project.SECTORS.stream()
                .map(sector -> new ProjectTarget(
                        sector,
                        project.target(sector),
                        newest.flatMap(last -> trained.stream()
                                        .filter(each -> each.period().equals(last.period()))
                                        .filter(each -> each.breakdown().endsWith(";sector=" + sector))
                                        .findFirst())
                                .orElse(null)))
                .toList();
    }
}
