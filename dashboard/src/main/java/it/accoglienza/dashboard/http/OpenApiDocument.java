package it.accoglienza.dashboard.http;

import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the API, kept by hand in {@code openapi.json} and checked against the addresses by a test. */
public final class OpenApiDocument {
    private OpenApiDocument() {}

    public static Handler handler() {
        CachedResponse document = CachedResponse.of(Response.data(Response.JSON, document()));
        return ctx -> ResponseSender.send(ctx, document);
    }

    public static byte[] document() {
        try (InputStream document =
                Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream("openapi.json"), "openapi.json")) {
            return document.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("openapi.json could not be read from the classpath", impossible);
        }
    }
}
