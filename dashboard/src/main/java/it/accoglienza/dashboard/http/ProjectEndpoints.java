package it.accoglienza.dashboard.http;

import it.accoglienza.dashboard.catalog.ProjectDocument;
import it.accoglienza.dashboard.export.Pagination;
import it.accoglienza.dashboard.export.ProjectSheets;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.project.Project;
import it.accoglienza.dashboard.open.project.ProjectReader;
import it.accoglienza.dashboard.request.DataRequest;
import java.util.List;
import java.util.function.BiFunction;

/** The endpoints for projects. */
public final class ProjectEndpoints {
    private ProjectEndpoints() {}

    /** Returns the project in the path. */
    public static Project project(ReleaseSnapshot snapshot, DataRequest request) {
        request.only(List.of());
        return new ProjectReader(snapshot).project(request.name("code"));
    }

    /** Returns all projects. */
    public static Response all(ResponseFormat format, ReleaseSnapshot snapshot, DataRequest request) {
        request.only(List.of());
        return format.response(
                snapshot, ProjectSheets.projects(snapshot), "projects", request.parameters(), Pagination.WHOLE);
    }

    /** Describes the project in the path as JSON. */
    public static Response one(ReleaseSnapshot snapshot, DataRequest request) {
        return Response.data(Response.JSON, ProjectDocument.of(snapshot, project(snapshot, request)));
    }

    /** Returns an endpoint for one table of the project in the path, as CSV. */
    public static Endpoint table(BiFunction<ReleaseSnapshot, Project, Sheet> table) {
        return (snapshot, request) -> {
            Project project = project(snapshot, request);
            Sheet sheet = table.apply(snapshot, project);
            String name = project.code() + "_" + sheet.name();
            return ResponseFormat.CSV.response(snapshot, sheet, name, request.parameters(), Pagination.WHOLE);
        };
    }
}
