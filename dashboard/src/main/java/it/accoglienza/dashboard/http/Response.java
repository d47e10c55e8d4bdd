package it.accoglienza.dashboard.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader gets: a type, further headers, and a way to write the bytes.
 *
 * @param large written while it is sent, instead of being made once and kept
 */
public record Response(String type, Map<String, String> headers, boolean large, Writing writing) {
    static final String JSON = "application/json; charset=utf-8";
    static final String CSV = "text/csv; charset=utf-8; header=present";

    /** Writes the whole answer; the stream stays open. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static Response html(String page) {
        return new Response(
                "text/html; charset=utf-8", Map.of(), false, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Data, which pages of other sites may read too. */
    static Response data(String type, byte[] document) {
        return new Response(type, Map.of(), false, out -> out.write(document)).with("Access-Control-Allow-Origin", "*");
    }

    Response with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Response(type, more, large, writing);
    }
}
