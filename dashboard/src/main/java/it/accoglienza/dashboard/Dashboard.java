package it.accoglienza.dashboard;

import static it.accoglienza.dashboard.http.Response.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import it.accoglienza.dashboard.export.ProjectSheets;
import it.accoglienza.dashboard.http.ApiEndpoints;
import it.accoglienza.dashboard.http.AssetHandler;
import it.accoglienza.dashboard.http.DeliveryEndpoints;
import it.accoglienza.dashboard.http.ErrorHandler;
import it.accoglienza.dashboard.http.IndicatorEndpoints;
import it.accoglienza.dashboard.http.OpenApiDocument;
import it.accoglienza.dashboard.http.ProjectEndpoints;
import it.accoglienza.dashboard.http.ReleaseHandler;
import it.accoglienza.dashboard.http.Response;
import it.accoglienza.dashboard.http.ResponseFormat;
import it.accoglienza.dashboard.http.SecurityHeaders;
import it.accoglienza.dashboard.http.ServerSettings;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.OpenLayer;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.page.Pages;
import it.accoglienza.dashboard.request.AcceptHeader;
import it.accoglienza.dashboard.request.DataRequest;
import it.accoglienza.dashboard.request.DeliveryParameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The portal as a server: every address and what answers it. */
public final class Dashboard {
    private final OpenLayer layer;
    private final Pages pages;
    private final ReleaseHandler answers;
    private final AssetHandler assets = new AssetHandler();

    private Dashboard(OpenLayer layer, Pages pages) {
        this.layer = layer;
        this.pages = pages;
        this.answers = new ReleaseHandler(layer);
    }

    /** The portal on this layer, not yet started. */
    public static Javalin app(OpenLayer layer, Pages pages) {
        Dashboard dashboard = new Dashboard(layer, pages);
        return Javalin.create(config -> {
            ServerSettings.set(config);
            config.routes.before(SecurityHeaders::set);
            dashboard.addresses(config.routes);
            new ErrorHandler(pages).answer(config.routes);
        });
    }

    /** All addresses; the more specific ones of a kind stand first. */
    private void addresses(RoutesConfig routes) {
        get(routes, "/", Dashboard::chooseLanguage);
        for (Language language : Language.values()) {
            String root = "/" + language.code();
            get(routes, root + "/", page(release -> pages.home(release, language)));
            get(routes, root + "/indicators/", page(release -> pages.indicators(release, language)));
            get(routes, root + "/indicators/{id}.metadata.json", answers.handle(IndicatorEndpoints::metadata));
            for (ResponseFormat format : ResponseFormat.values()) {
                get(
                        routes,
                        root + "/indicators/{id}." + format.extension(),
                        answers.handle(
                                (release, request) -> IndicatorEndpoints.series(format, release, language, request)));
                get(
                        routes,
                        root + "/training." + format.extension(),
                        answers.handle((release, request) ->
                                ApiEndpoints.observations(format, release, training(release), language, request)));
                get(
                        routes,
                        root + "/quality." + format.extension(),
                        answers.handle((release, request) -> DeliveryEndpoints.page(format, release, request)));
            }
            get(
                    routes,
                    root + "/indicators/{id}",
                    answers.handle((release, request) ->
                            html(pages.indicator(release, language, IndicatorEndpoints.state(release, request)))));
            get(routes, root + "/training", page(release -> pages.training(release, language)));
            get(routes, root + "/projects", page(release -> pages.projects(release, language)));
            get(
                    routes,
                    root + "/projects/{code}",
                    answers.handle((release, request) ->
                            html(pages.project(release, language, ProjectEndpoints.project(release, request)))));
            get(
                    routes,
                    root + "/quality",
                    answers.handle((release, request) ->
                            html(pages.quality(release, language, new DeliveryParameters(release).page(request)))));
            get(routes, root + "/data", page(release -> pages.data(release, language)));
            get(routes, root + "/methods", page(release -> pages.methods(release, language)));
        }
        get(routes, "/api/v1/indicators", answers.handle(ApiEndpoints::indicators));
        get(routes, "/api/v1/indicators/{id}", answers.handle(ApiEndpoints::indicator));
        get(routes, "/api/v1/observations", answers.handle(ApiEndpoints::observations));
        for (ResponseFormat format : ResponseFormat.values()) {
            get(
                    routes,
                    "/api/v1/observations." + format.extension(),
                    answers.handle((release, request) ->
                            ApiEndpoints.observations(format, release, release.indicators(), Language.IT, request)));
        }
        files(routes, "/api/v1/deliveries", DeliveryEndpoints::deliveries);
        files(routes, "/api/v1/rejections", DeliveryEndpoints::rejections);
        files(routes, "/api/v1/projects", ProjectEndpoints::all);
        String project = "/api/v1/projects/{code}";
        get(routes, project, answers.handle(ProjectEndpoints::one));
        get(routes, project + "/tasks.csv", answers.handle(ProjectEndpoints.table(ProjectSheets::tasks)));
        get(routes, project + "/milestones.csv", answers.handle(ProjectEndpoints.table(ProjectSheets::milestones)));
        get(routes, project + "/spending.csv", answers.handle(ProjectEndpoints.table(ProjectSheets::spending)));
        get(routes, project + "/networks.csv", answers.handle(ProjectEndpoints.table(ProjectSheets::networks)));
        get(routes, "/api/v1/geographies", answers.handle(ApiEndpoints::geographies));
        get(routes, "/api/v1/codes/{list}", answers.handle(ApiEndpoints::codes));
        get(routes, "/api/v1/releases", answers.handle(ApiEndpoints::releases));
        get(routes, "/api/v1/openapi.json", OpenApiDocument.handler());
        get(routes, "/status", this::status);
        get(routes, "/assets/<name>", assets::send);
    }

    private interface File {
        Response respond(ResponseFormat format, ReleaseSnapshot release, DataRequest request);
    }

    /** Rows as JSON, and with an extension as CSV. */
    private void files(RoutesConfig routes, String path, File file) {
        get(routes, path, answers.handle((release, request) -> file.respond(ResponseFormat.JSON, release, request)));
        get(
                routes,
                path + ".csv",
                answers.handle((release, request) -> file.respond(ResponseFormat.CSV, release, request)));
    }

    /** HEAD is the same question without the body; Javalin would not ask it by itself. */
    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private interface Page {
        String render(ReleaseSnapshot release);
    }

    private Handler page(Page page) {
        return answers.handle((release, request) -> {
            request.only(List.of());
            return html(page.render(release));
        });
    }

    private static List<Indicator> training(ReleaseSnapshot release) {
        return release.indicators().stream()
                .filter(each -> each.theme().equals("training"))
                .toList();
    }

    private static void chooseLanguage(Context ctx) {
        AcceptHeader accepted =
                AcceptHeader.of(String.valueOf(ctx.header("Accept-Language")).replaceAll("-\\w+", ""));
        ctx.header("Vary", "Accept-Language");
        ctx.redirect(accepted.weight("en") > accepted.weight("it") ? "/en/" : "/it/", HttpStatus.FOUND);
    }

    /** The health check of the Italian interoperability rules: problem+json, whatever the status. */
    private void status(Context ctx) {
        try (ReleaseSnapshot snapshot = layer.current()) {
            Map<String, Object> status = new TreeMap<>(Map.of("title", "OK", "status", 200));
            status.put("detail", "Release " + snapshot.release().id() + " is being served");
            ctx.header("Cache-Control", "no-store");
            ctx.result(new ObjectMapper().valueToTree(status).toString()).contentType("application/problem+json");
        }
    }
}
