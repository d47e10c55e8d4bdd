package it.accoglienza.dashboard.http;

import it.accoglienza.dashboard.request.AcceptHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * An answer whose bytes exist already.
 *
 * @param bodies the same content by its encoding; always has {@code identity}
 * @param tag what its content is known by, without quotes and encoding
 */
public record CachedResponse(String type, Map<String, String> headers, Map<String, byte[]> bodies, String tag) {
    /** Below this a compressed answer saves nothing. */
    private static final int WORTH_COMPRESSING = 1000;

    static CachedResponse of(Response answer) {
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            answer.writing().to(plain);
            byte[] identity = plain.toByteArray();
            Map<String, byte[]> bodies = new LinkedHashMap<>(Map.of("identity", identity));
            if (identity.length >= WORTH_COMPRESSING) {
                bodies.put("gzip", gzip(identity));
            }
            return new CachedResponse(answer.type(), answer.headers(), bodies, tag(identity));
        } catch (IOException impossible) {
            throw new UncheckedIOException("An answer could not be written to memory", impossible);
        }
    }

    /** The encoding that the reader likes best; the content as it is where that is none of ours, or nothing is said. */
    public String encoding(AcceptHeader accepted) {
        String chosen = "identity";
        double best = accepted.weight("identity");
        for (String each : List.of("br", "gzip")) {
            double weight = accepted.weight(each, "*");
            if (bodies.containsKey(each)
                    && weight > 0
                    && (weight > best || weight == best && chosen.equals("identity"))) {
                chosen = each;
                best = weight;
            }
        }
        return chosen;
    }

    byte[] body(String encoding) {
        byte[] body = bodies.get(encoding);
        if (body == null) {
            throw new IllegalArgumentException("There is no body in " + encoding);
        }
        return body;
    }

    long size() {
        return bodies.values().stream().mapToLong(each -> each.length).sum();
    }

    static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
