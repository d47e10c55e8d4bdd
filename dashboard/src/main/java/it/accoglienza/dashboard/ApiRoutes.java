package it.accoglienza.dashboard;

import it.accoglienza.dashboard.export.ProjectSheets;
import it.accoglienza.dashboard.http.ApiEndpoints;
import it.accoglienza.dashboard.http.DeliveryEndpoints;
import it.accoglienza.dashboard.http.OpenApiDocument;
import it.accoglienza.dashboard.http.ProjectEndpoints;
import it.accoglienza.dashboard.http.Response;
import it.accoglienza.dashboard.http.ResponseFormat;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.request.DataRequest;

/**
 * The addresses of the API, below {@code /api/v1}.
 *
 * @param routes registers the addresses
 */
record ApiRoutes(Routes routes) {
    private static final String ROOT = "/api/v1";
    private static final String PROJECT = ROOT + "/projects/{code}";

    private interface Table {
        Response respond(ResponseFormat format, ReleaseSnapshot snapshot, DataRequest request);
    }

    /** Registers all addresses. */
    void register() {
        routes.get(ROOT + "/indicators", ApiEndpoints::indicators);
        routes.get(ROOT + "/indicators/{id}", ApiEndpoints::indicator);
        routes.get(ROOT + "/geographies", ApiEndpoints::geographies);
        routes.get(ROOT + "/codes/{list}", ApiEndpoints::codes);
        routes.get(ROOT + "/releases", ApiEndpoints::releases);
        routes.get(ROOT + "/openapi.json", OpenApiDocument.handler());
        observations();
        table("/deliveries", DeliveryEndpoints::deliveries);
        table("/national-reports", DeliveryEndpoints::nationalReports);
        table("/projects", ProjectEndpoints::all);
        routes.get(PROJECT, ProjectEndpoints::one);
        routes.get(PROJECT + "/tasks.csv", ProjectEndpoints.table(ProjectSheets::tasks));
        routes.get(PROJECT + "/milestones.csv", ProjectEndpoints.table(ProjectSheets::milestones));
        routes.get(PROJECT + "/spending.csv", ProjectEndpoints.table(ProjectSheets::spending));
        routes.get(PROJECT + "/networks.csv", ProjectEndpoints.table(ProjectSheets::networks));
    }

    private void observations() {
        routes.get(ROOT + "/observations", ApiEndpoints::observations);
        for (ResponseFormat format : ResponseFormat.values()) {
            routes.get(
                    ROOT + "/observations." + format.extension(),
                    (snapshot, request) ->
                            ApiEndpoints.observations(format, snapshot, snapshot.indicators(), Language.IT, request));
        }
    }

    /** Registers a table as JSON, and as CSV with the extension. */
    private void table(String path, Table table) {
        routes.get(ROOT + path, (snapshot, request) -> table.respond(ResponseFormat.JSON, snapshot, request));
        routes.get(ROOT + path + ".csv", (snapshot, request) -> table.respond(ResponseFormat.CSV, snapshot, request));
    }
}
