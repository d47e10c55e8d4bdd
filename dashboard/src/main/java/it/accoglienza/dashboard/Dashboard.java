package it.accoglienza.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import it.accoglienza.dashboard.http.AssetHandler;
import it.accoglienza.dashboard.http.ErrorHandler;
import it.accoglienza.dashboard.http.LanguageRedirect;
import it.accoglienza.dashboard.http.ReleaseHandler;
import it.accoglienza.dashboard.http.SecurityHeaders;
import it.accoglienza.dashboard.http.ServerSettings;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.release.OpenLayer;
import it.accoglienza.dashboard.page.Pages;
import it.accoglienza.dashboard.request.BadParameterException;
import it.accoglienza.dashboard.request.PercentEncoding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The web server of the portal. */
public final class Dashboard {
    private final OpenLayer layer;
    private final Pages pages;
    private final AssetHandler assets = new AssetHandler();

    private Dashboard(OpenLayer layer, Pages pages) {
        this.layer = layer;
        this.pages = pages;
    }

    /** Creates the server on a layer; the caller starts it. */
    public static Javalin app(OpenLayer layer, Pages pages) {
        Dashboard dashboard = new Dashboard(layer, pages);
        return Javalin.create(config -> {
            ServerSettings.set(config);
            config.routes.before(SecurityHeaders::set);
            config.routes.before(Dashboard::requireDecodable);
            dashboard.register(config.routes);
            new ErrorHandler(pages).register(config.routes);
        });
    }

    private void register(RoutesConfig config) {
        Routes routes = new Routes(config, new ReleaseHandler(layer));
        routes.get("/", LanguageRedirect::send);
        for (Language language : Language.values()) {
            new PageRoutes(routes, pages, language).register();
        }
        new ApiRoutes(routes).register();
        routes.get("/status", this::status);
        routes.get("/assets/<name>", assets::send);
    }

    /** Refuses an address that the router would fail to decode. */
    private static void requireDecodable(Context ctx) {
        if (PercentEncoding.decode(ctx.req().getRequestURI()).isEmpty()) {
            throw BadParameterException.undecodablePath();
        }
    }

    /** Sends the health check of the Italian interoperability rules: problem+json, also with status 200. */
    private void status(Context ctx) {
        try (ReleaseSnapshot snapshot = layer.current()) {
            List<String> damage = layer.damage();
            Map<String, Object> status =
                    new TreeMap<>(Map.of("title", damage.isEmpty() ? "OK" : "Damaged", "status", 200));
            status.put("detail", "Release " + snapshot.release().id() + " is being served");
            status.put("files", snapshot.release().files().isEmpty() ? "not recorded" : "as published");
            if (!damage.isEmpty()) {
                status.put("damage", damage);
            }
            ctx.header("Cache-Control", "no-store");
            ctx.result(new ObjectMapper().valueToTree(status).toString()).contentType("application/problem+json");
        }
    }
}
