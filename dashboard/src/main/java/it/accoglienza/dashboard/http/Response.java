package it.accoglienza.dashboard.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response before it is written.
 *
 * @param type the media type
 * @param large true if the response is streamed; otherwise it is written to memory and cached
 */
public record Response(String type, Map<String, String> headers, boolean large, Writing writing) {
    static final String JSON = "application/json; charset=utf-8";
    static final String CSV = "text/csv; charset=utf-8; header=present";

    /** Writes the body to a stream and leaves the stream open. */
    @FunctionalInterface
    public interface Writing {
        /** Writes the whole body. */
        void to(OutputStream out) throws IOException;
    }

    /** Creates a response with an HTML page. */
    public static Response html(String page) {
        return new Response(
                "text/html; charset=utf-8", Map.of(), false, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Creates a response with data; scripts of other sites may read it. */
    static Response data(String type, byte[] document) {
        return new Response(type, Map.of(), false, out -> out.write(document)).with("Access-Control-Allow-Origin", "*");
    }

    /** Returns a copy with one more header. */
    Response with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Response(type, more, large, writing);
    }
}
