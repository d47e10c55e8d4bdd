package it.accoglienza.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.release.OpenLayer;
import it.accoglienza.dashboard.request.BadParameterException;
import it.accoglienza.dashboard.request.DataRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Handles a request with data of one release, the latest or the one in {@code release}; caches small responses. */
public final class ReleaseHandler {
    private final OpenLayer layer;
    private final ResponseCache cache = new ResponseCache();
    /** A part of the tags of streamed responses: after a restart another version of the code may write them. */
    private final String start = UUID.randomUUID().toString();

    /** Reads releases from a layer, which stays open. */
    public ReleaseHandler(OpenLayer layer) {
        this.layer = layer;
    }

    /** Returns a Javalin handler that sends the response of an endpoint. */
    public Handler handle(Endpoint endpoint) {
        return ctx -> respond(ctx, endpoint);
    }

    private void respond(Context ctx, Endpoint endpoint) throws IOException {
        DataRequest request = DataRequest.of(ctx.path(), ctx.pathParamMap(), ctx.queryString(), ctx.header("Accept"));
        try (ReleaseSnapshot snapshot = snapshot(request)) {
            String key = key(snapshot, request);
            CachedResponse cached = cache.get(key);
            if (cached != null) {
                ResponseSender.send(ctx, cached);
                return;
            }
            Response response = endpoint.respond(snapshot, request);
            if (response.large()) {
                ResponseSender.stream(
                        ctx, response, CachedResponse.tag((start + key).getBytes(StandardCharsets.UTF_8)));
            } else {
                ResponseSender.send(ctx, cache.put(key, CachedResponse.of(response)));
            }
        }
    }

    private ReleaseSnapshot snapshot(DataRequest request) {
        if (request.release().isEmpty()) {
            return layer.current();
        }
        String id = String.join(",", request.release());
        try {
            return layer.release(id);
        } catch (UnknownNameException unknown) {
            throw BadParameterException.value("release", id, unknown.known());
        }
    }

    private static String key(ReleaseSnapshot snapshot, DataRequest request) {
        return snapshot.release().id() + snapshot.release().publishedAt() + request;
    }
}
