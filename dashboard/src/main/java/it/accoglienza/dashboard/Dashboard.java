package it.accoglienza.dashboard;

import static it.accoglienza.dashboard.Answer.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.OpenLayer;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The portal as a server: every address and what answers it. */
public final class Dashboard {
    private static final long STOP_WITHIN_MILLIS = 10_000;

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
            quietAndPlain(config);
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
            }
            get(
                    routes,
                    root + "/indicators/{id}",
                    answers.of((release, asked) ->
                            html(pages.indicator(release, language, IndicatorFiles.state(release, asked)))));
            get(routes, root + "/training", page(release -> pages.training(release, language)));
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
        get(routes, "/api/v1/geographies", answers.of(Api::geographies));
        get(routes, "/api/v1/codes/{list}", answers.of(Api::codes));
        get(routes, "/api/v1/releases", answers.of(Api::releases));
        get(routes, "/api/v1/openapi.json", OpenApi.handler());
        get(routes, "/status", this::status);
        get(routes, "/assets/<name>", assets::send);
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

    private static void quietAndPlain(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_WITHIN_MILLIS);
            server.setHandler(new GracefulHandler());
        });
    }
}
