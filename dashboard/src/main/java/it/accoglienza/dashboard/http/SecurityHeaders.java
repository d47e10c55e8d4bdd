package it.accoglienza.dashboard.http;

import io.javalin.http.Context;
import java.util.Map;

/** Sets the security headers of every response. */
public final class SecurityHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private SecurityHeaders() {}

    /** Sets the headers; {@code Strict-Transport-Security} only behind TLS. */
    public static void set(Context ctx) {
        ALWAYS.forEach(ctx::header);
        if ("https".equals(ctx.header("X-Forwarded-Proto"))) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
