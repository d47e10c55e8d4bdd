package it.accoglienza.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import it.accoglienza.dashboard.open.OpenLayer;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.request.BadParameterException;
import it.accoglienza.dashboard.request.DataRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Answers each request from one release, the newest or the one asked for, and keeps small answers. */
public final class ReleaseHandler {
    private final OpenLayer layer;
    private final ResponseCache cache = new ResponseCache();
    /** Makes the tags of streamed answers differ after a restart, when the code that wrote them may be another. */
    private final String start = UUID.randomUUID().toString();

    public ReleaseHandler(OpenLayer layer) {
        this.layer = layer;
    }

    public Handler handle(Endpoint endpoint) {
        return ctx -> answer(ctx, endpoint);
    }

    private void answer(Context ctx, Endpoint endpoint) throws IOException {
        DataRequest request = DataRequest.of(ctx.path(), ctx.pathParamMap(), ctx.queryParamMap(), ctx.header("Accept"));
        try (ReleaseSnapshot snapshot = release(request)) {
            String key = key(snapshot, request);
            CachedResponse kept = cache.get(key);
            if (kept != null) {
                ResponseSender.send(ctx, kept);
                return;
            }
            Response answer = endpoint.respond(snapshot, request);
            if (answer.large()) {
                ResponseSender.stream(ctx, answer, CachedResponse.tag((start + key).getBytes(StandardCharsets.UTF_8)));
            } else {
                ResponseSender.send(ctx, cache.keep(key, CachedResponse.of(answer)));
            }
        }
    }

    private static String key(ReleaseSnapshot snapshot, DataRequest request) {
        return snapshot.release().id() + snapshot.release().publishedAt() + request;
    }

    private ReleaseSnapshot release(DataRequest request) {
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
}
