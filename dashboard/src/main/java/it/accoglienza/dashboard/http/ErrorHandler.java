package it.accoglienza.dashboard.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.NoReleaseException;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.database.BusyException;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import it.accoglienza.dashboard.page.Pages;
import it.accoglienza.dashboard.request.BadParameterException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a reader gets instead of an answer: a page at a page's address, problem+json (RFC 9457) at data's. */
public final class ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pages pages;

    public ErrorHandler(Pages pages) {
        this.pages = pages;
    }

    /** Which failure becomes which status. */
    public void answer(RoutesConfig routes) {
        routes.exception(BadParameterException.class, (wrong, ctx) -> write(ctx, 400, text(wrong), wrong.known()));
        routes.exception(UnknownNameException.class, (wrong, ctx) -> write(ctx, 404, text(wrong), wrong.known()));
        routes.exception(NoReleaseException.class, (wrong, ctx) -> nothingPublished(ctx, wrong));
        routes.exception(BusyException.class, (wrong, ctx) -> later(ctx, text(wrong)));
        routes.exception(UnreadableTableException.class, (wrong, ctx) -> {
            LOG.error("{} could not be answered", ctx.path(), wrong);
            later(ctx, "This release cannot be read at the moment");
        });
        routes.exception(Exception.class, (wrong, ctx) -> {
            LOG.error("{} could not be answered", ctx.path(), wrong);
            write(ctx, 500, "Something went wrong here; it has been written down", List.of());
        });
        routes.error(
                404, ctx -> ifUnanswered(ctx, "There is nothing at this address; start from /api/v1/openapi.json"));
        routes.error(405, ctx -> ifUnanswered(ctx, "This address answers GET and HEAD only"));
    }

    private void ifUnanswered(Context ctx, String detail) {
        if (!ctx.res().isCommitted() && ctx.attribute("problem") == null) {
            write(ctx, ctx.statusCode(), detail, List.of());
        }
    }

    private void later(Context ctx, String detail) {
        ctx.header("Retry-After", "5");
        write(ctx, 503, detail, List.of());
    }

    private void nothingPublished(Context ctx, NoReleaseException wrong) {
        later(ctx, text(wrong));
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

    /** The language of the page that would stand at an address; empty where data would. */
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
