package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.RecordedTable;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import it.accoglienza.dashboard.open.delta.DeltaFiles;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Lists the files of the tables of a release and compares them with its record. */
final class ReleaseFiles {
    private final Path folder;
    private final DeltaFiles delta;

    /**
     * Creates a reader of an open layer.
     *
     * @param folder the folder of the open layer
     */
    ReleaseFiles(Path folder, DeltaFiles delta) {
        this.folder = folder;
        this.delta = delta;
    }

    /**
     * Returns the files of each table of a release, after comparing those of recorded tables.
     *
     * @param unrecorded the tables that are also listed if the release did not record them
     * @throws DamagedReleaseException if a file is missing, has other bytes or is not recorded
     * @throws UnreadableTableException if a table without a record cannot be read
     */
    Map<String, List<Path>> verified(Release release, Collection<String> unrecorded) {
        requireTables(release);
        Map<String, List<Path>> files = new HashMap<>();
        release.tables().forEach((table, version) -> {
            RecordedTable recorded = release.files().get(table);
            if (recorded != null) {
                files.put(table, verified(release, table, version, recorded.sha256()));
            } else if (unrecorded.contains(table)) {
                files.put(table, delta.list(folder.resolve(table), version));
            }
        });
        return files;
    }

    private void requireTables(Release release) {
        for (String name : ReleaseDatabase.tables()) {
            if (!release.tables().containsKey(name) && ReleaseDatabase.isRequired(name)) {
                throw new UnreadableTableException(
                        folder.resolve("releases"),
                        "release %s lists no version of table '%s'".formatted(release.id(), name),
                        null);
            }
        }
    }

    private List<Path> verified(Release release, String table, long version, Map<String, String> recorded) {
        List<Path> files = list(release, table, version);
        TreeSet<String> lost = new TreeSet<>(recorded.keySet());
        for (Path file : files) {
            String name = file.getFileName().toString();
            String expected = recorded.get(name);
            lost.remove(name);
            if (expected == null) {
                throw DamagedReleaseException.table(release, table, "file " + name + " does not belong to it", null);
            }
            if (!expected.equals(sha256(release, table, file))) {
                throw DamagedReleaseException.table(release, table, "file " + name + " has changed", null);
            }
        }
        if (!lost.isEmpty()) {
            throw DamagedReleaseException.table(
                    release, table, "file " + lost.first() + " is missing from _delta_log", null);
        }
        return files;
    }

    private List<Path> list(Release release, String table, long version) {
        try {
            return delta.list(folder.resolve(table), version);
        } catch (UnreadableTableException e) {
            throw DamagedReleaseException.table(
                    release, table, "version %d cannot be read from _delta_log".formatted(version), e);
        }
    }

    private static String sha256(Release release, String table, Path file) {
        try {
            return FileHash.sha256(file);
        } catch (NoSuchFileException e) {
            throw DamagedReleaseException.table(release, table, "file " + file.getFileName() + " is missing", e);
        } catch (IOException e) {
            throw DamagedReleaseException.table(release, table, "file " + file.getFileName() + " cannot be read", e);
        }
    }
}
