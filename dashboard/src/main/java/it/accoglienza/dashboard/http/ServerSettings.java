package it.accoglienza.dashboard.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** A server that says little of itself, compresses nothing by itself, and lets its answers end when it stops. */
public final class ServerSettings {
    private static final long STOP_WITHIN_MILLIS = 10_000;

    private ServerSettings() {}

    public static void set(JavalinConfig config) {
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
