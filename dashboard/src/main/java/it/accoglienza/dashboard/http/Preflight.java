package it.accoglienza.dashboard.http;

import io.javalin.http.Context;

/** Answers OPTIONS, also of browsers that ask whether a script of another site may send a request (CORS). */
public final class Preflight {
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String DAY_SECONDS = "86400";

    private Preflight() {}

    /** Sends the methods; every site may read what GET answers. */
    public static void send(Context ctx) {
        ctx.status(204)
                .header("Allow", METHODS)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", METHODS)
                .header("Access-Control-Allow-Headers", "*")
                .header("Access-Control-Max-Age", DAY_SECONDS);
    }
}
