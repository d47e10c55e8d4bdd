package it.accoglienza.dashboard;

import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the API, kept by hand in {@code openapi.json} and checked against the addresses by a test. */
final class OpenApi {
    private OpenApi() {}

    static Handler handler() {
        Rendered document = Rendered.of(Answer.data(Answer.JSON, document()));
        return ctx -> Sender.send(ctx, document);
    }

    static byte[] document() {
        try (InputStream document =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"), "openapi.json")) {
            return document.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("openapi.json could not be read from the classpath", impossible);
        }
    }
}
