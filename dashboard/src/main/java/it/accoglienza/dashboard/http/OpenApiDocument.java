package it.accoglienza.dashboard.http;

import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The OpenAPI description in {@code openapi.json}, written by hand; a test compares it with the routes. */
public final class OpenApiDocument {
    private OpenApiDocument() {}

    /** Returns a handler that sends the document. */
    public static Handler handler() {
        CachedResponse document = CachedResponse.of(Response.data(Response.JSON, document()));
        return ctx -> ResponseSender.send(ctx, document);
    }

    /** Reads the document. */
    public static byte[] document() {
        try (InputStream document =
                Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream("openapi.json"), "openapi.json")) {
            return document.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("openapi.json cannot be read from the classpath", impossible);
        }
    }
}
