package it.accoglienza.dashboard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import it.accoglienza.dashboard.open.BadParameterException;
import it.accoglienza.dashboard.open.OpenLayer;
import it.accoglienza.dashboard.open.Published;
import it.accoglienza.dashboard.open.UnknownNameException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Answers each request from one release, the newest or the one asked for, and keeps small answers. */
final class Answers {
    private final OpenLayer layer;
    private final AnswerCache cache = new AnswerCache();
    /** Makes the tags of streamed answers differ after a restart, when the code that wrote them may be another. */
    private final String start = UUID.randomUUID().toString();

    Answers(OpenLayer layer) {
        this.layer = layer;
    }

    /** From a release and a question to an answer: all that an address is about. */
    @FunctionalInterface
    interface Making {
        Answer of(Published published, Asked asked);
    }

    Handler of(Making making) {
        return ctx -> answer(ctx, making);
    }

    private void answer(Context ctx, Making making) throws IOException {
        Asked asked = Asked.of(ctx);
        try (Published published = release(asked)) {
            String key = key(published, asked);
            Rendered kept = cache.get(key);
            if (kept != null) {
                Sender.send(ctx, kept);
                return;
            }
            Answer answer = making.of(published, asked);
            if (answer.large()) {
                Sender.stream(ctx, answer, Rendered.tag((start + key).getBytes(StandardCharsets.UTF_8)));
            } else {
                Sender.send(ctx, cache.keep(key, Rendered.of(answer)));
            }
        }
    }

    private static String key(Published published, Asked asked) {
        return published.release().id() + published.release().publishedAt() + asked;
    }

    private Published release(Asked asked) {
        if (asked.release().isEmpty()) {
            return layer.current();
        }
        String id = String.join(",", asked.release());
        try {
            return layer.release(id);
        } catch (UnknownNameException unknown) {
            throw BadParameterException.value("release", id, unknown.known());
        }
    }
}
