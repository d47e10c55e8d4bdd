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

/** Sends responses with encodings, strong entity tags, 304 and HEAD, which Javalin does not provide. */
public final class ResponseSender {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseSender.class);

    private ResponseSender() {}

    /** Sends a response in memory. */
    static void send(Context ctx, CachedResponse response) throws IOException {
        String encoding = response.encoding(AcceptHeader.of(ctx.header("Accept-Encoding")));
        headers(ctx, response.type(), response.headers(), response.tag(), encoding);
        if (unchanged(ctx, response.tag(), encoding)) {
            return;
        }
        byte[] body = response.body(encoding);
        ctx.res().setContentLengthLong(body.length);
        if (!ctx.method().equals(HandlerType.HEAD)) {
            ctx.res().getOutputStream().write(body);
        }
    }

    /** Streams a response; on failure aborts the connection, so that no client takes the part received as complete. */
    public static void stream(Context ctx, Response response, String tag) throws IOException {
        boolean compressed = AcceptHeader.of(ctx.header("Accept-Encoding")).weight("gzip", "*") > 0;
        String encoding = compressed ? "gzip" : "identity";
        headers(ctx, response.type(), response.headers(), tag, encoding);
        if (unchanged(ctx, tag, encoding) || ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        try {
            setEnd(ctx, response, compressed);
            write(response, compressed, ctx.res().getOutputStream());
        } catch (IOException | RuntimeException failure) {
            if (!ctx.res().isCommitted()) {
                ctx.res().reset();
                throw failure;
            }
            abort(ctx, failure);
        }
    }

    /**
     * Makes the end of the response visible, also if the connection is closed after it: by chunks, or for HTTP/1.0 by the length,
     * for which the response is written once more.
     */
    private static void setEnd(Context ctx, Response response, boolean compressed) throws IOException {
        if (ctx.protocol().equals("HTTP/1.1")) {
            ctx.header("Transfer-Encoding", "chunked");
        } else if (ctx.protocol().equals("HTTP/1.0")) {
            ctx.res().setContentLengthLong(write(response, compressed, OutputStream.nullOutputStream()));
        }
    }

    /** Writes the body and returns its size in bytes. */
    private static long write(Response response, boolean compressed, OutputStream out) throws IOException {
        BodyStream body = new BodyStream(out);
        if (compressed) {
            GZIPOutputStream gzip = new GZIPOutputStream(body, 1 << 15);
            response.writing().to(gzip);
            gzip.finish();
        } else {
            response.writing().to(body);
        }
        return body.count();
    }

    private static void abort(Context ctx, Exception failure) {
        if (!(failure instanceof EofException)) {
            LOG.error("{}: response interrupted", ctx.path(), failure);
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

    /** Sets status 304 if {@code If-None-Match} has the tag (weak comparison) or {@code *}. */
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
