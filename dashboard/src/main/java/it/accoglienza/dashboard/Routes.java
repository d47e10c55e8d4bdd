package it.accoglienza.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import it.accoglienza.dashboard.http.Endpoint;
import it.accoglienza.dashboard.http.Preflight;
import it.accoglienza.dashboard.http.ReleaseHandler;

/**
 * Registers routes for GET and HEAD.
 *
 * @param releases runs endpoints on a release
 */
record Routes(RoutesConfig config, ReleaseHandler releases) {

    /** Registers a handler. Javalin routes neither HEAD to the handler of GET nor OPTIONS. */
    void get(String path, Handler handler) {
        config.get(path, handler);
        config.head(path, handler);
        config.options(path, Preflight::send);
    }

    /** Registers an endpoint. */
    void get(String path, Endpoint endpoint) {
        get(path, releases.handle(endpoint));
    }
}
