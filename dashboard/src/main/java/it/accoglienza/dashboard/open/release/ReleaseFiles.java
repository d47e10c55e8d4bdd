package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.RecordedTable;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import it.accoglienza.dashboard.open.delta.DeltaFiles;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
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
     * @throws DamagedReleaseException if a file is missing, has other bytes or is not recorded
     * @throws UnreadableTableException if a table without a record cannot be read
     */
    Map<String, List<Path>> verified(Release release) {
        Map<String, List<Path>> files = new HashMap<>();
        release.tables().forEach((table, version) -> {
            RecordedTable recorded = release.files().get(table);
            if (recorded != null) {
                files.put(table, verified(release, table, version, recorded.sha256()));
            } else if (ReleaseDatabase.tables().contains(table)) {
                files.put(table, delta.list(folder.resolve(table), version));
            }
        });
        return files;
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
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchFileException e) {
            throw DamagedReleaseException.table(release, table, "file " + file.getFileName() + " is missing", e);
        } catch (IOException e) {
            throw DamagedReleaseException.table(release, table, "file " + file.getFileName() + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
