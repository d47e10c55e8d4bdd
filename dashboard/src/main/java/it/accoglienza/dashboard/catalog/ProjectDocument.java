package it.accoglienza.dashboard.catalog;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Project;
import it.accoglienza.dashboard.open.ProjectTarget;
import it.accoglienza.dashboard.open.Projects;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.open.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One project as a JSON document: what it is, what it reached, and its operational, procedural and financial state. */
public final class ProjectDocument {
    private static final String BY_PREFECTURE = "project_operators_by_prefecture";

    private ProjectDocument() {}

    public static byte[] of(Published published, Project project) {
        Projects projects = published.projects();
        String code = project.code();
        Map<String, Object> document = Catalogue.start(published);
        document.put("project", project);
        document.put("labels", labels(published, project));
        document.put("progress", projects.progress(code).orElse(null));
        document.put("targets", ProjectTarget.of(published, project));
        document.put("tasks", projects.tasks(code));
        document.put("milestones", projects.milestones(code));
        document.put("spending", projects.spending(code));
        document.put("networks", projects.networks(code));
        document.put("operators_by_prefecture", byPrefecture(published, code));
        document.put("indicators", indicators(published));
        return Catalogue.bytes(document);
    }

    private static Map<String, Object> labels(Published published, Project project) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("project", published.label("project", project.code()));
        labels.put("fund", published.label("fund", project.fund()));
        labels.put("objective", published.label("fund_objective", project.objective()));
        labels.put("lead_prefecture", published.label("prefecture", project.leadPrefecture()));
        return labels;
    }

    private static List<Observation> byPrefecture(Published published, String code) {
        return published.observations(Query.of(BY_PREFECTURE)
                .across("prefecture")
                .cells(Breakdown.by("project", "sector").where("project", code)));
    }

    /** Every indicator that can be narrowed to a project. */
    private static List<String> indicators(Published published) {
        return published.indicators().stream()
                .filter(each -> each.breakdowns().stream().anyMatch(set -> set.contains("project")))
                .map(Indicator::id)
                .toList();
    }
}
