package it.accoglienza.transform.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** Computes the column {@code row_sha256} of a release, the last one, from the columns before it. */
final class ReleaseHash {
    static final String COLUMN = "row_sha256";

    private ReleaseHash() {}

    /**
     * Returns the SHA-256 of the values joined by line feeds, with a time in microseconds since 1970. Columns without a value
     * are left out, so that a column added later changes no earlier hash.
     */
    static String sha256(Row row) {
        String text = IntStream.range(0, row.length() - 1)
                .mapToObj(row::get)
                .filter(Objects::nonNull)
                .map(ReleaseHash::text)
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return value instanceof Timestamp time
                ? String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()))
                : String.valueOf(value);
    }
}
