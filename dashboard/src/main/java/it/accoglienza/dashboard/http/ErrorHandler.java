package it.accoglienza.dashboard.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.database.BusyException;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import it.accoglienza.dashboard.open.release.DamagedReleaseException;
import it.accoglienza.dashboard.open.release.NoReleaseException;
import it.accoglienza.dashboard.page.Pages;
import it.accoglienza.dashboard.request.BadParameterException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends errors: an HTML page at the address of a page, problem+json (RFC 9457) at the address of data. */
public final class ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pages pages;

    /** Renders error pages with {@code pages}. */
    public ErrorHandler(Pages pages) {
        this.pages = pages;
    }

    /** Registers the HTTP status of each exception. */
    public void register(RoutesConfig routes) {
        routes.exception(BadParameterException.class, (wrong, ctx) -> write(ctx, 400, text(wrong), wrong.known()));
        routes.exception(UnknownNameException.class, (wrong, ctx) -> write(ctx, 404, text(wrong), wrong.known()));
        routes.exception(NoReleaseException.class, (wrong, ctx) -> noRelease(ctx, wrong));
        routes.exception(BusyException.class, (wrong, ctx) -> unavailable(ctx, text(wrong)));
        routes.exception(UnreadableTableException.class, (wrong, ctx) -> {
            LOG.error("Request for {} failed", ctx.path(), wrong);
            unavailable(ctx, "This release cannot be read at the moment");
        });
        routes.exception(DamagedReleaseException.class, (wrong, ctx) -> {
            LOG.error("Request for {} failed: {}", ctx.path(), text(wrong));
            unavailable(ctx, wrong.finding());
        });
        routes.exception(Exception.class, (wrong, ctx) -> {
            LOG.error("Request for {} failed", ctx.path(), wrong);
            write(ctx, 500, "Internal error; it has been logged", List.of());
        });
        routes.error(404, ctx -> writeOnce(ctx, "No resource at this address; see /api/v1/openapi.json"));
        routes.error(405, ctx -> writeOnce(ctx, "Only GET and HEAD are supported"));
    }

    /** Writes a problem unless an exception handler wrote one. */
    private void writeOnce(Context ctx, String detail) {
        if (!ctx.res().isCommitted() && ctx.attribute("problem") == null) {
            write(ctx, ctx.statusCode(), detail, List.of());
        }
    }

    private void unavailable(Context ctx, String detail) {
        ctx.header("Retry-After", "5");
        write(ctx, 503, detail, List.of());
    }

    private void noRelease(Context ctx, NoReleaseException wrong) {
        unavailable(ctx, text(wrong));
        pageLanguage(ctx.path()).ifPresent(language -> ctx.html(pages.nothingPublished(language)));
    }

    private void write(Context ctx, int status, String detail, List<String> known) {
        ctx.attribute("problem", true);
        SecurityHeaders.set(ctx);
        ctx.status(status).header("Cache-Control", "no-store");
        Optional<Language> language = pageLanguage(ctx.path());
        if (language.isEmpty()) {
            json(ctx, status, detail, known);
        } else if (status == 404) {
            ctx.html(pages.notFound(language.get()));
        } else {
            ctx.html(pages.problem(language.get(), status, detail));
        }
    }

    private static void json(Context ctx, int status, String detail, List<String> known) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.forStatus(status).getMessage());
        problem.put("status", status);
        problem.put("detail", detail);
        if (!known.isEmpty()) {
            problem.put("known", known);
        }
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.result(JSON.valueToTree(problem).toString()).contentType("application/problem+json");
    }

    /** Returns the language of the page at an address; empty for an address of data. */
    private static Optional<Language> pageLanguage(String path) {
        if (path.startsWith("/api/") || path.startsWith("/assets/") || path.equals("/status") || path.contains(".")) {
            return Optional.empty();
        }
        return Optional.of(path.startsWith("/en/") || path.equals("/en") ? Language.EN : Language.IT);
    }

    private static String text(Exception wrong) {
        return String.valueOf(wrong.getMessage());
    }
}
