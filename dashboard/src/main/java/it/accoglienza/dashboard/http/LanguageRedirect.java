package it.accoglienza.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import it.accoglienza.dashboard.open.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Redirects {@code /} to the home page in the preferred language of the request. */
public final class LanguageRedirect {
    private static final List<String> CODES =
            Arrays.stream(Language.values()).map(Language::code).toList();

    private LanguageRedirect() {}

    /** Sends the redirect. */
    public static void send(Context ctx) {
        ctx.header("Vary", "Accept-Language");
        ctx.redirect("/" + preferred(ctx.header("Accept-Language")) + "/", HttpStatus.FOUND);
    }

    /** Returns the best match of RFC 4647 lookup; Italian without a match and for a missing or malformed header. */
    static String preferred(@Nullable String acceptLanguage) {
        try {
            String match = acceptLanguage == null ? null : Locale.lookupTag(LanguageRange.parse(acceptLanguage), CODES);
            return match == null ? Language.IT.code() : match;
        } catch (IllegalArgumentException malformed) {
            return Language.IT.code();
        }
    }
}
