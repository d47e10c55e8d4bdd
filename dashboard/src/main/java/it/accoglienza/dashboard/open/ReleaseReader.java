package it.accoglienza.dashboard.open;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of releases, and the way from one of its rows to a loaded release. */
final class ReleaseReader {
    private static final long NONE = -1;

    private final Path folder;
    private final Path table;
    private final DeltaFiles delta = new DeltaFiles();

    ReleaseReader(Path folder) {
        this.folder = folder;
        this.table = folder.resolve("releases");
    }

    /** The newest version of the table and when it was written: another mark may mean another release. */
    record Mark(long version, long written) {}

    /** The mark of now; costs two looks at the disk while nothing changes. */
    Mark mark(@Nullable Mark last) {
        long version =
                last == null || last.written() == NONE ? delta.newest(table).orElse(NONE) : last.version();
        while (written(version + 1) != NONE) {
            version++;
        }
        long written = written(version);
        return written == NONE && last != null && last.written() != NONE ? mark(null) : new Mark(version, written);
    }

    /** All releases, the newest first; none when there is no table. */
    List<Release> all() {
        long version = delta.newest(table).orElse(NONE);
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
                releases.add(RowMappers.release(rows));
            }
        } catch (SQLException failure) {
            throw new UnreadableTableException(table, String.valueOf(failure.getMessage()), failure);
        }
        return releases;
    }

    /** The tables of a release, each at the version that the release names; a later table that it does not name is empty. */
    ReleaseDatabase load(Release release) {
        Map<String, List<Path>> files = new HashMap<>();
        for (String name : ReleaseDatabase.tables()) {
            Long version = release.tables().get(name);
            if (version == null && ReleaseDatabase.needed(name)) {
                throw new UnreadableTableException(
                        table, "release %s names no version of table '%s'".formatted(release.id(), name), null);
            }
            files.put(name, version == null ? List.of() : delta.list(folder.resolve(name), version));
        }
        return ReleaseDatabase.load(files);
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
}
