package it.accoglienza.dashboard;

import static it.accoglienza.dashboard.http.Response.html;

import it.accoglienza.dashboard.http.ApiEndpoints;
import it.accoglienza.dashboard.http.DeliveryEndpoints;
import it.accoglienza.dashboard.http.Endpoint;
import it.accoglienza.dashboard.http.IndicatorEndpoints;
import it.accoglienza.dashboard.http.ProjectEndpoints;
import it.accoglienza.dashboard.http.ResponseFormat;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.page.Pages;
import it.accoglienza.dashboard.request.DeliveryParameters;
import java.util.List;

/** The addresses of the pages in one language, and of the data files of a page: same path, with an extension. */
final class PageRoutes {
    private final Routes routes;
    private final Pages pages;
    private final Language language;
    private final String root;

    PageRoutes(Routes routes, Pages pages, Language language) {
        this.routes = routes;
        this.pages = pages;
        this.language = language;
        this.root = "/" + language.code();
    }

    private interface Page {
        String render(ReleaseSnapshot snapshot, Language language);
    }

    /** Registers all addresses; the first match handles a request, so that paths with extensions come first. */
    void register() {
        page("/", pages::home);
        page("/indicators/", pages::indicators);
        get("/indicators/{id}.metadata.json", IndicatorEndpoints::metadata);
        for (ResponseFormat format : ResponseFormat.values()) {
            files(format);
        }
        get(
                "/indicators/{id}",
                (snapshot, request) ->
                        html(pages.indicator(snapshot, language, IndicatorEndpoints.state(snapshot, request))));
        page("/training", pages::training);
        page("/projects", pages::projects);
        get(
                "/projects/{code}",
                (snapshot, request) ->
                        html(pages.project(snapshot, language, ProjectEndpoints.project(snapshot, request))));
        get(
                "/quality",
                (snapshot, request) ->
                        html(pages.quality(snapshot, language, new DeliveryParameters(snapshot).page(request))));
        page("/data", pages::data);
        page("/methods", pages::methods);
    }

    private void files(ResponseFormat format) {
        get(
                "/indicators/{id}." + format.extension(),
                (snapshot, request) -> IndicatorEndpoints.series(format, snapshot, language, request));
        get(
                "/training." + format.extension(),
                (snapshot, request) ->
                        ApiEndpoints.observations(format, snapshot, training(snapshot), language, request));
        get("/quality." + format.extension(), (snapshot, request) -> DeliveryEndpoints.page(format, snapshot, request));
    }

    /** Registers a page without parameters. */
    private void page(String path, Page page) {
        get(path, (snapshot, request) -> {
            request.only(List.of());
            return html(page.render(snapshot, language));
        });
    }

    private void get(String path, Endpoint endpoint) {
        routes.get(root + path, endpoint);
    }

    private static List<Indicator> training(ReleaseSnapshot snapshot) {
        return snapshot.indicators().stream()
                .filter(each -> each.theme().equals("training"))
                .toList();
    }
}
