package it.accoglienza.dashboard.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Configures Javalin and Jetty: no banner and server version, no compression of their own, graceful stop. */
public final class ServerSettings {
    private static final long STOP_TIMEOUT_MILLIS = 10_000;

    private ServerSettings() {}

    /** Applies the settings. */
    public static void set(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_TIMEOUT_MILLIS);
            server.setHandler(new GracefulHandler());
        });
    }
}
