package it.accoglienza.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import it.accoglienza.dashboard.request.AcceptHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends answers over HTTP: encodings, strong tags, 304, and HEAD, which Javalin leaves to us. */
public final class ResponseSender {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseSender.class);

    private ResponseSender() {}

    /** Sends what exists already. */
    static void send(Context ctx, CachedResponse rendered) throws IOException {
        String encoding = rendered.encoding(AcceptHeader.of(ctx.header("Accept-Encoding")));
        headers(ctx, rendered.type(), rendered.headers(), rendered.tag(), encoding);
        if (unchanged(ctx, rendered.tag(), encoding)) {
            return;
        }
        byte[] body = rendered.body(encoding);
        ctx.res().setContentLengthLong(body.length);
        if (ctx.method() != HandlerType.HEAD) {
            ctx.res().getOutputStream().write(body);
        }
    }

    /** Sends an answer while it is written; if that fails the connection breaks, so that no reader takes a part for all. */
    public static void stream(Context ctx, Response answer, String tag) throws IOException {
        boolean packed = AcceptHeader.of(ctx.header("Accept-Encoding")).weight("gzip", "*") > 0;
        String encoding = packed ? "gzip" : "identity";
        headers(ctx, answer.type(), answer.headers(), tag, encoding);
        if (unchanged(ctx, tag, encoding) || ctx.method() == HandlerType.HEAD) {
            return;
        }
        try {
            OutputStream out = ctx.res().getOutputStream();
            if (packed) {
                GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 15);
                answer.writing().to(gzip);
                gzip.finish();
            } else {
                answer.writing().to(out);
            }
        } catch (IOException | RuntimeException failure) {
            if (!ctx.res().isCommitted()) {
                ctx.res().reset();
                throw failure;
            }
            breakOff(ctx, failure);
        }
    }

    private static void breakOff(Context ctx, Exception failure) {
        if (!(failure instanceof EofException)) {
            LOG.error("{} broke off on the way", ctx.path(), failure);
        }
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getServletChannel()
                .abort(failure);
    }

    private static void headers(Context ctx, String type, Map<String, String> headers, String tag, String encoding) {
        ctx.contentType(type);
        ctx.header("Cache-Control", "no-cache");
        headers.forEach(ctx::header);
        ctx.res().addHeader("Vary", "Accept-Encoding");
        ctx.header("ETag", quoted(tag, encoding));
        if (!encoding.equals("identity")) {
            ctx.header("Content-Encoding", encoding);
        }
    }

    /** If-None-Match compares weakly: a list of tags, {@code W/} or not, or {@code *}. */
    private static boolean unchanged(Context ctx, String tag, String encoding) {
        boolean same = matches(ctx.header("If-None-Match"), quoted(tag, encoding));
        if (same) {
            ctx.removeHeader("Content-Encoding").status(304);
        }
        return same;
    }

    private static boolean matches(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals(tag));
    }

    private static String quoted(String tag, String encoding) {
        return encoding.equals("identity") ? "\"" + tag + "\"" : "\"" + tag + "-" + encoding + "\"";
    }
}
