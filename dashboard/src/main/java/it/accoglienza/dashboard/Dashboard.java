package it.accoglienza.dashboard;

import static it.accoglienza.dashboard.Answer.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import it.accoglienza.dashboard.export.ProjectSheets;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.OpenLayer;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The portal as a server: every address and what answers it. */
public final class Dashboard {
    private final OpenLayer layer;
    private final Pages pages;
    private final Answers answers;
    private final Assets assets = new Assets();

    private Dashboard(OpenLayer layer, Pages pages) {
        this.layer = layer;
        this.pages = pages;
        this.answers = new Answers(layer);
    }

    /** The portal on this layer, not yet started. */
    public static Javalin app(OpenLayer layer, Pages pages) {
        Dashboard dashboard = new Dashboard(layer, pages);
        return Javalin.create(config -> {
            ServerSettings.set(config);
            config.routes.before(SecurityHeaders::set);
            dashboard.addresses(config.routes);
            new Problems(pages).answer(config.routes);
        });
    }

    /** All addresses; the more specific ones of a kind stand first. */
    private void addresses(RoutesConfig routes) {
        get(routes, "/", Dashboard::chooseLanguage);
        for (Language language : Language.values()) {
            String root = "/" + language.code();
            get(routes, root + "/", page(release -> pages.home(release, language)));
            get(routes, root + "/indicators/", page(release -> pages.indicators(release, language)));
            get(routes, root + "/indicators/{id}.metadata.json", answers.of(IndicatorFiles::metadata));
            for (Format format : Format.values()) {
                get(
                        routes,
                        root + "/indicators/{id}." + format.extension(),
                        answers.of((release, asked) -> IndicatorFiles.series(format, release, language, asked)));
                get(
                        routes,
                        root + "/training." + format.extension(),
                        answers.of((release, asked) ->
                                Api.observations(format, release, training(release), language, asked)));
                get(
                        routes,
                        root + "/quality." + format.extension(),
                        answers.of((release, asked) -> DeliveryFiles.page(format, release, asked)));
            }
            get(
                    routes,
                    root + "/indicators/{id}",
                    answers.of((release, asked) ->
                            html(pages.indicator(release, language, IndicatorFiles.state(release, asked)))));
            get(routes, root + "/training", page(release -> pages.training(release, language)));
            get(routes, root + "/projects", page(release -> pages.projects(release, language)));
            get(
                    routes,
                    root + "/projects/{code}",
                    answers.of((release, asked) ->
                            html(pages.project(release, language, ProjectFiles.project(release, asked)))));
            get(
                    routes,
                    root + "/quality",
                    answers.of((release, asked) ->
                            html(pages.quality(release, language, new DeliveryParameters(release).page(asked)))));
            get(routes, root + "/data", page(release -> pages.data(release, language)));
            get(routes, root + "/methods", page(release -> pages.methods(release, language)));
        }
        get(routes, "/api/v1/indicators", answers.of(Api::indicators));
        get(routes, "/api/v1/indicators/{id}", answers.of(Api::indicator));
        get(routes, "/api/v1/observations", answers.of(Api::observations));
        for (Format format : Format.values()) {
            get(
                    routes,
                    "/api/v1/observations." + format.extension(),
                    answers.of((release, asked) ->
                            Api.observations(format, release, release.indicators(), Language.IT, asked)));
        }
        files(routes, "/api/v1/deliveries", DeliveryFiles::deliveries);
        files(routes, "/api/v1/rejections", DeliveryFiles::rejections);
        files(routes, "/api/v1/projects", ProjectFiles::all);
        String project = "/api/v1/projects/{code}";
        get(routes, project, answers.of(ProjectFiles::one));
        get(routes, project + "/tasks.csv", answers.of(ProjectFiles.table(ProjectSheets::tasks)));
        get(routes, project + "/milestones.csv", answers.of(ProjectFiles.table(ProjectSheets::milestones)));
        get(routes, project + "/spending.csv", answers.of(ProjectFiles.table(ProjectSheets::spending)));
        get(routes, project + "/networks.csv", answers.of(ProjectFiles.table(ProjectSheets::networks)));
        get(routes, "/api/v1/geographies", answers.of(Api::geographies));
        get(routes, "/api/v1/codes/{list}", answers.of(Api::codes));
        get(routes, "/api/v1/releases", answers.of(Api::releases));
        get(routes, "/api/v1/openapi.json", OpenApi.handler());
        get(routes, "/status", this::status);
        get(routes, "/assets/<name>", assets::send);
    }

    private interface File {
        Answer of(Format format, Published release, Asked asked);
    }

    /** Rows as JSON, and with an extension as CSV. */
    private void files(RoutesConfig routes, String path, File file) {
        get(routes, path, answers.of((release, asked) -> file.of(Format.JSON, release, asked)));
        get(routes, path + ".csv", answers.of((release, asked) -> file.of(Format.CSV, release, asked)));
    }

    /** HEAD is the same question without the body; Javalin would not ask it by itself. */
    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private interface Page {
        String of(Published release);
    }

    private Handler page(Page page) {
        return answers.of((release, asked) -> {
            asked.only(List.of());
            return html(page.of(release));
        });
    }

    private static List<Indicator> training(Published release) {
        return release.indicators().stream()
                .filter(each -> each.theme().equals("training"))
                .toList();
    }

    private static void chooseLanguage(Context ctx) {
        Preferences accepted =
                Preferences.of(String.valueOf(ctx.header("Accept-Language")).replaceAll("-\\w+", ""));
        ctx.header("Vary", "Accept-Language");
        ctx.redirect(accepted.weight("en") > accepted.weight("it") ? "/en/" : "/it/", HttpStatus.FOUND);
    }

    /** The health check of the Italian interoperability rules: problem+json, whatever the status. */
    private void status(Context ctx) {
        try (Published published = layer.current()) {
            Map<String, Object> status = new TreeMap<>(Map.of("title", "OK", "status", 200));
            status.put("detail", "Release " + published.release().id() + " is being served");
            ctx.header("Cache-Control", "no-store");
            ctx.result(new ObjectMapper().valueToTree(status).toString()).contentType("application/problem+json");
        }
    }
}
