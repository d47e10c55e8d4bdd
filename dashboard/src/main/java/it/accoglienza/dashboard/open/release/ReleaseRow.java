package it.accoglienza.dashboard.open.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.RowMappers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps and checks a row of {@code releases}, which has {@code published_at} in microseconds as {@code published_us}. */
final class ReleaseRow {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The columns that {@code row_sha256} covers, in order, as far as they have a value. */
    private static final List<String> HASHED = List.of(
            "release",
            "published_us",
            "origin",
            "reason_it",
            "reason_en",
            "audit",
            "checks",
            "first_month",
            "last_month",
            "tables",
            "files",
            "program",
            "fingerprints",
            "keys");

    private final ResultSet row;
    private final Set<String> columns = new HashSet<>();

    /** Creates the mapper of the current row. */
    ReleaseRow(ResultSet row) throws SQLException {
        this.row = row;
        ResultSetMetaData metaData = row.getMetaData();
        for (int column = 1; column <= metaData.getColumnCount(); column++) {
            columns.add(metaData.getColumnName(column));
        }
    }

    /** Returns true if the values are those that were written, or if the release recorded neither files nor hash. */
    boolean isWhole() throws SQLException {
        String hash = optional("row_sha256");
        return hash == null ? optional("files") == null : hash.equals(sha256());
    }

    private String sha256() throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : HASHED) {
            String value = optional(column);
            if (value != null) {
                values.add(value);
            }
        }
        try {
            byte[] text = String.join("\n", values).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String optional(String column) throws SQLException {
        return columns.contains(column) ? row.getString(column) : null;
    }

    /** Maps the row. */
    Release release() throws SQLException {
        String files = optional("files");
        String fingerprints = optional("fingerprints");
        return new Release(
                row.getString("release"),
                Instant.EPOCH.plus(row.getLong("published_us"), ChronoUnit.MICROS),
                row.getString("origin"),
                RowMappers.text(row, "reason"),
                row.getString("audit"),
                row.getLong("checks"),
                row.getString("first_month"),
                row.getString("last_month"),
                parse(row.getString("tables"), new TypeReference<>() {}),
                files == null ? Map.of() : parse(files, new TypeReference<>() {}),
                optional("program"),
                fingerprints == null ? Map.of() : parse(fingerprints, new TypeReference<>() {}));
    }

    private <T> T parse(String json, TypeReference<T> type) throws SQLException {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(
                    "releases: the tables of release %s are not the declared JSON".formatted(row.getString("release")),
                    malformed);
        }
    }
}
