package it.accoglienza.dashboard;

import io.javalin.Javalin;
import it.accoglienza.dashboard.open.release.OpenLayer;
import it.accoglienza.dashboard.page.Pages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Runs the portal on a free port and sends HTTP requests to it; it checks for a new release at each request. */
public final class RunningSite implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final OpenLayer layer;
    private final Javalin app;

    /** Starts the portal on the folder of an open layer. */
    public RunningSite(Path folder) {
        layer = OpenLayer.at(folder, Duration.ZERO);
        app = Dashboard.app(layer, new Pages()).start("localhost", 0);
    }

    /** Sends GET and returns the body as text. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    /** Sends a request and returns the body as text. */
    public HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(method, path, headers), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends GET and returns the body as bytes. */
    public HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request("GET", path, headers), BodyHandlers.ofByteArray());
    }

    Javalin app() {
        return app;
    }

    @Override
    public void close() {
        app.stop();
        layer.close();
    }

    private HttpRequest request(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
    }
}
