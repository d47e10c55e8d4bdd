package it.accoglienza.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends style sheets, scripts, fonts and images from the classpath. Their names contain a fingerprint of the content, so
 * that browsers cache them without expiry. Files with the suffixes {@code .br} and {@code .gz} have the same content,
 * compressed at build time.
 */
public final class AssetHandler {
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final Map<String, CachedResponse> loaded = new ConcurrentHashMap<>();

    /** Sends the asset in the path, or throws {@link NotFoundResponse}. */
    public void send(Context ctx) throws IOException {
        String name = ctx.pathParam("name");
        CachedResponse asset = NAME.matcher(name).matches() ? find(name) : null;
        if (asset == null) {
            throw new NotFoundResponse();
        }
        ResponseSender.send(ctx, asset);
    }

    private @Nullable CachedResponse find(String name) throws IOException {
        CachedResponse cached = loaded.get(name);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (cached != null || type == null) {
            return cached;
        }
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String encoding : List.of("identity", "br", "gzip")) {
            byte[] body = bytes(name + suffix(encoding));
            if (body != null) {
                bodies.put(encoding, body);
            }
        }
        byte[] identity = bodies.get("identity");
        if (identity != null) {
            loaded.put(name, new CachedResponse(type, HEADERS, bodies, CachedResponse.tag(identity)));
        }
        return loaded.get(name);
    }

    private static String suffix(String encoding) {
        return switch (encoding) {
            case "br" -> ".br";
            case "gzip" -> ".gz";
            default -> "";
        };
    }

    private static byte @Nullable [] bytes(String name) throws IOException {
        try (InputStream asset = AssetHandler.class.getResourceAsStream("/assets/" + name)) {
            return asset == null ? null : asset.readAllBytes();
        }
    }
}
