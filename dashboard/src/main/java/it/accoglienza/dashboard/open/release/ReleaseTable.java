package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.Release;
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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code releases}. A damaged commit or file of it hides no other release. */
final class ReleaseTable {
    private static final long NONE = -1;

    private final Path table;
    private final DeltaFiles delta;

    /**
     * Creates a reader of an open layer.
     *
     * @param folder the folder of the open layer
     */
    ReleaseTable(Path folder, DeltaFiles delta) {
        this.table = folder.resolve("releases");
        this.delta = delta;
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

    /** Returns all releases that can be read, latest first; empty if there is no table. */
    ReleaseList all() {
        List<String> findings = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        for (Path file : files(findings)) {
            try {
                releases.addAll(releases(file));
            } catch (SQLException | IllegalStateException damaged) {
                findings.add("open/releases: file %s has changed".formatted(file.getFileName()));
            }
        }
        releases.sort(Comparator.comparing(Release::publishedAt)
                .thenComparing(Release::id)
                .reversed());
        return new ReleaseList(List.copyOf(releases), List.copyOf(findings));
    }

    /** Returns the files of the newest version whose commit is whole. */
    private List<Path> files(List<String> findings) {
        long newest = delta.latest(table).orElse(NONE);
        if (delta.isCommitMissing(table, newest + 1)) {
            findings.add("open/releases: commit %d is missing from _delta_log".formatted(newest + 1));
        }
        for (long version = newest; version >= 0; version--) {
            try {
                return delta.listAppended(table, version);
            } catch (UnreadableTableException damaged) {
                findings.add("open/releases: commit %d of _delta_log is damaged".formatted(version));
            }
        }
        return List.of();
    }

    private static List<Release> releases(Path file) throws SQLException {
        List<Release> releases = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT *, epoch_us(published_at) AS published_us FROM "
                        + ReleaseDatabase.parquet(List.of(file)))) {
            while (rows.next()) {
                ReleaseRow row = new ReleaseRow(rows);
                if (!row.isWhole()) {
                    throw new IllegalStateException("a row does not match its hash");
                }
                releases.add(row.release());
            }
        }
        if (releases.isEmpty()) {
            throw new IllegalStateException("a commit without a release");
        }
        return releases;
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
