package it.accoglienza.dashboard.open.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.RowMappers;
import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import it.accoglienza.dashboard.open.delta.DeltaFiles;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code releases} and loads the releases that it lists. */
final class ReleaseReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long NONE = -1;

    private final Path folder;
    private final Path table;
    private final DeltaFiles delta = new DeltaFiles();

    ReleaseReader(Path folder) {
        this.folder = folder;
        this.table = folder.resolve("releases");
    }

    /**
     * The state of the table: a different mark means that the table was written.
     *
     * @param version the latest Delta version; -1 if there is no table
     * @param written modification time of the commit file of that version in milliseconds; -1 if there is none
     */
    record Mark(long version, long written) {}

    /** Returns the current mark; reads two file attributes if nothing has changed since the last one. */
    Mark mark(@Nullable Mark last) {
        long version =
                last == null || last.written() == NONE ? delta.latest(table).orElse(NONE) : last.version();
        while (written(version + 1) != NONE) {
            version++;
        }
        long written = written(version);
        return written == NONE && last != null && last.written() != NONE ? mark(null) : new Mark(version, written);
    }

    /** Returns all releases, latest first; empty if there is no table. */
    List<Release> all() {
        long version = delta.latest(table).orElse(NONE);
        List<Path> files = version == NONE ? List.of() : delta.list(table, version);
        if (files.isEmpty()) {
            return List.of();
        }
        List<Release> releases = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT *, epoch_us(published_at) AS published_us FROM "
                        + ReleaseDatabase.parquet(files) + " ORDER BY published_us DESC, release DESC")) {
            while (rows.next()) {
                releases.add(release(rows));
            }
        } catch (SQLException failure) {
            throw new UnreadableTableException(table, String.valueOf(failure.getMessage()), failure);
        }
        return releases;
    }

    /** Loads the tables of a release at the versions that it lists; an optional table that it does not list is empty. */
    ReleaseSnapshot load(Release release, List<Release> all) {
        Map<String, List<Path>> files = new HashMap<>();
        for (String name : ReleaseDatabase.tables()) {
            Long version = release.tables().get(name);
            if (version == null && ReleaseDatabase.isRequired(name)) {
                throw new UnreadableTableException(
                        table, "release %s lists no version of table '%s'".formatted(release.id(), name), null);
            }
            files.put(name, version == null ? List.of() : delta.list(folder.resolve(name), version));
        }
        return new ReleaseSnapshot(release, all, ReleaseDatabase.load(files));
    }

    private long written(long version) {
        try {
            Path commit = table.resolve("_delta_log").resolve("%020d.json".formatted(version));
            return Files.getLastModifiedTime(commit).toMillis();
        } catch (NoSuchFileException absent) {
            return NONE;
        } catch (IOException failure) {
            throw new UnreadableTableException(table, String.valueOf(failure.getMessage()), failure);
        }
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getString("release"),
                Instant.EPOCH.plus(row.getLong("published_us"), ChronoUnit.MICROS),
                row.getString("origin"),
                RowMappers.text(row, "reason"),
                row.getString("audit"),
                row.getLong("checks"),
                row.getString("first_month"),
                row.getString("last_month"),
                versions(row.getString("release"), row.getString("tables")));
    }

    private static Map<String, Long> versions(String release, String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(
                    "releases: the table versions of release %s are not a JSON object of numbers".formatted(release),
                    malformed);
        }
    }
}
