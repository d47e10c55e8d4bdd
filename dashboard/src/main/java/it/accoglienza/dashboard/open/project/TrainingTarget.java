package it.accoglienza.dashboard.open.project;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.BreakdownKey;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.Period;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target of a project in one sector and the result.
 *
 * @param target number of operators to train; null if no target is set
 * @param reached number of operators trained, in the latest period; null if nothing is published
 */
public record TrainingTarget(
        String sector, @Nullable Long target, @Nullable Observation reached) {
    private static final String TRAINED = "project_trained_operators";

    /** Returns one target for each sector, all with results of the same period. */
    public static List<TrainingTarget> of(ReleaseSnapshot snapshot, Project project) {
        List<Observation> trained = snapshot
                .observations(ObservationQuery.of(TRAINED)
                        .across(GeographicLevel.COUNTRY)
                        .cells(Breakdown.by("project", "sector").where("project", project.code())))
                .stream()
                .filter(each -> each.value() != null)
                .toList();
        Optional<String> latest = trained.stream()
                .max(Comparator.comparing(
                                (Observation each) -> Period.of(each.period()).last())
                        .thenComparing(Observation::freq))
                .map(Observation::period);
        return Project.SECTORS.stream()
                .map(sector -> new TrainingTarget(
                        sector,
                        project.target(sector),
                        latest.flatMap(period -> result(trained, period, sector))
                                .orElse(null)))
                .toList();
    }

    private static Optional<Observation> result(List<Observation> trained, String period, String sector) {
        return trained.stream()
                .filter(each -> each.period().equals(period))
                .filter(each -> BreakdownKey.parse(each.breakdown()).has("sector", sector))
                .findFirst();
    }
}
