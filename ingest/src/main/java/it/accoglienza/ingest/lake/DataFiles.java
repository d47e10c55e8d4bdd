package it.accoglienza.ingest.lake;

import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.Path;

/** The data files of one version of a table, as its transaction log lists them now: the log is read again at each call. */
final class DataFiles {
    private final Path table;
    private final Configuration configuration;

    /**
     * Creates a reader for one table.
     *
     * @param table the address of the table's folder
     */
    DataFiles(String table, Configuration configuration) {
        this.table = new Path(table);
        this.configuration = configuration;
    }

    /**
     * Returns the SHA-256 of the bytes of each file, by the file's name.
     *
     * @throws DamagedTableException if the log or a file cannot be read
     */
    SortedMap<String, String> sha256(long version) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : files(version)) {
            hashes.put(file.getName(), sha256(file));
        }
        return hashes;
    }

    private List<Path> files(long version) {
        Engine engine = DefaultEngine.create(configuration);
        List<Path> files = new ArrayList<>();
        try {
            Snapshot snapshot = Table.forPath(engine, table.toString()).getSnapshotAsOfVersion(engine, version);
            try (CloseableIterator<FilteredColumnarBatch> batches =
                    snapshot.getScanBuilder().build().getScanFiles(engine)) {
                batches.forEachRemaining(batch -> addFiles(batch, files));
            }
            return files;
        } catch (RuntimeException | IOException e) { // Kernel has no common type for a log that it cannot read
            throw DamagedTableException.in(table, "version %d cannot be read from _delta_log".formatted(version), e);
        }
    }

    private static void addFiles(FilteredColumnarBatch batch, List<Path> files) {
        try (CloseableIterator<Row> rows = batch.getRows()) {
            rows.forEachRemaining(row -> files.add(
                    new Path(InternalScanFileUtils.getAddFileStatus(row).getPath())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sha256(Path file) {
        try (InputStream bytes = file.getFileSystem(configuration).open(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (FileNotFoundException e) {
            throw DamagedTableException.in(table, "file %s is missing".formatted(file.getName()), e);
        } catch (ChecksumException e) { // Hadoop compares a local file with the .crc file beside it
            throw DamagedTableException.in(table, "file %s has changed".formatted(file.getName()), e);
        } catch (IOException e) {
            throw DamagedTableException.in(table, "file %s cannot be read".formatted(file.getName()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
