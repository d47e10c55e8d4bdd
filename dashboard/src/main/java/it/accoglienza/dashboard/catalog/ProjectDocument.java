package it.accoglienza.dashboard.catalog;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.open.project.TrainingTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes a project in a JSON document: targets and results, operational, procedural and financial progress. */
public final class ProjectDocument {
    private static final String BY_PREFECTURE = "project_operators_by_prefecture";

    private ProjectDocument() {}

    /** Describes one project of a release. */
    public static byte[] of(ReleaseSnapshot snapshot, Project project) {
        ProjectReader projects = new ProjectReader(snapshot);
        String code = project.code();
        Map<String, Object> document = Catalogue.start(snapshot);
        document.put("project", project);
        document.put("labels", labels(snapshot, project));
        document.put("progress", projects.progress(code).orElse(null));
        document.put("targets", TrainingTarget.of(snapshot, project));
        document.put("tasks", projects.tasks(code));
        document.put("milestones", projects.milestones(code));
        document.put("spending", projects.spending(code));
        document.put("networks", projects.networks(code));
        document.put("operators_by_prefecture", byPrefecture(snapshot, code));
        document.put("indicators", indicators(snapshot));
        return Catalogue.bytes(document);
    }

    private static Map<String, Object> labels(ReleaseSnapshot snapshot, Project project) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("project", snapshot.label("project", project.code()));
        labels.put("fund", snapshot.label("fund", project.fund()));
        labels.put("objective", snapshot.label("fund_objective", project.objective()));
        labels.put("lead_prefecture", snapshot.label("prefecture", project.leadPrefecture()));
        return labels;
    }

    private static List<Observation> byPrefecture(ReleaseSnapshot snapshot, String code) {
        return snapshot.observations(ObservationQuery.of(BY_PREFECTURE)
                .across(GeographicLevel.PREFECTURE)
                .cells(Breakdown.by("project", "sector").where("project", code)));
    }

    /** Returns the ids of the indicators with the dimension {@code project}. */
    private static List<String> indicators(ReleaseSnapshot snapshot) {
        return snapshot.indicators().stream()
                .filter(each -> each.dimensions().contains("project"))
                .map(Indicator::id)
                .toList();
    }
}
