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
 * A response in memory.
 *
 * @param bodies the content by encoding; always includes {@code identity}
 * @param tag the entity tag of the content, without quotes and encoding
 */
public record CachedResponse(String type, Map<String, String> headers, Map<String, byte[]> bodies, String tag) {
    /** Minimum size in bytes for compression. */
    private static final int MINIMUM_COMPRESSED = 1000;

    /** Writes a response to memory, plain and compressed. */
    static CachedResponse of(Response response) {
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            response.writing().to(plain);
            byte[] identity = plain.toByteArray();
            Map<String, byte[]> bodies = new LinkedHashMap<>(Map.of("identity", identity));
            if (identity.length >= MINIMUM_COMPRESSED) {
                bodies.put("gzip", gzip(identity));
            }
            return new CachedResponse(response.type(), response.headers(), bodies, tag(identity));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A response cannot be written to memory", impossible);
        }
    }

    /** Returns the available encoding with the highest weight; {@code identity} if the header accepts none. */
    public String encoding(AcceptHeader accepted) {
        String chosen = "identity";
        double best = accepted.weight("identity");
        for (String each : List.of("br", "gzip")) {
            double weight = accepted.weight(each, "*");
            if (bodies.containsKey(each)
                    && weight > 0
                    && (weight > best || (weight == best && chosen.equals("identity")))) {
                chosen = each;
                best = weight;
            }
        }
        return chosen;
    }

    byte[] body(String encoding) {
        byte[] body = bodies.get(encoding);
        if (body == null) {
            throw new IllegalArgumentException("There is no body with encoding " + encoding);
        }
        return body;
    }

    /** Returns the size of all bodies in bytes. */
    long size() {
        return bodies.values().stream().mapToLong(each -> each.length).sum();
    }

    /** Returns the first 128 bits of the SHA-256 hash of some content, in hexadecimal. */
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
