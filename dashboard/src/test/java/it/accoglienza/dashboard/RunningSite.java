package it.accoglienza.dashboard;

import io.javalin.Javalin;
import it.accoglienza.dashboard.open.OpenLayer;
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

/** The real portal on a free port, asked over real HTTP; it sees a new release at once. */
public final class RunningSite implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final OpenLayer layer;
    private final Javalin app;

    public RunningSite(Path folder) {
        layer = OpenLayer.at(folder, Duration.ZERO);
        app = Dashboard.app(layer, new Pages()).start("localhost", 0);
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    public HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(method, path, headers), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

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
