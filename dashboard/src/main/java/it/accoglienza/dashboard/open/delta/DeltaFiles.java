package it.accoglienza.dashboard.open.delta;

import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists the Parquet files of a version of a Delta table, with Delta Kernel. */
public final class DeltaFiles {
    private static final String LOG = "_delta_log";
    private static final Pattern VERSION = Pattern.compile("(\\d{20})\\.(?:json|checkpoint\\..*)");

    private final Engine engine = new LocalEngine();

    /** Returns the latest version of a table; empty if there is no table. */
    public OptionalLong latest(Path table) {
        try (Stream<Path> log = Files.list(table.resolve(LOG))) {
            return log.map(file -> VERSION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .max();
        } catch (NoSuchFileException absent) {
            return OptionalLong.empty();
        } catch (IOException unreadable) {
            throw new UnreadableTableException(table, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /** Returns true if a version has a checksum file and no commit: Delta writes the checksum after the commit. */
    public boolean isCommitMissing(Path table, long version) {
        return Files.exists(table.resolve(LOG).resolve("%020d.crc".formatted(version)))
                && !Files.exists(commit(table, version));
    }

    /**
     * Returns the files of a version of a table to which each commit appends, or of which it sets properties, sorted by path.
     *
     * @throws UnreadableTableException if the commit of that version adds no file, or the version cannot be listed
     */
    public List<Path> listAppended(Path table, long version) {
        try {
            Path commit = commit(table, version);
            if (Files.exists(commit) && !addsFilesOrDescribes(Files.readString(commit))) {
                throw new UnreadableTableException(table, "commit %d adds no file".formatted(version), null);
            }
        } catch (IOException unreadable) {
            throw new UnreadableTableException(table, String.valueOf(unreadable.getMessage()), unreadable);
        }
        return list(table, version);
    }

    /** A commit of the properties of a table has no files; a cut commit of rows still says that it writes. */
    private static boolean addsFilesOrDescribes(String commit) {
        return commit.contains("{\"add\":") || commit.contains("\"operation\":\"SET TBLPROPERTIES\"");
    }

    /**
     * Returns the files of a version, sorted by path.
     *
     * @throws UnreadableTableException if the version cannot be read, or if reading the files alone would give other
     *     rows than the table has (partitions, column mapping, deletion vectors)
     */
    public List<Path> list(Path table, long version) {
        try {
            Snapshot snapshot = open(table).getSnapshotAsOfVersion(engine, version);
            requirePlainFiles(table, snapshot);
            return files(table, snapshot);
        } catch (UnreadableTableException unsupported) {
            throw unsupported;
        } catch (RuntimeException | IOException unreadable) { // Kernel has no common type for a damaged log
            throw new UnreadableTableException(
                    table, "version %d cannot be read; %s".formatted(version, unreadable.getMessage()), unreadable);
        }
    }

    private static Path commit(Path table, long version) {
        return table.resolve(LOG).resolve("%020d.json".formatted(version));
    }

    private Table open(Path table) {
        return Table.forPath(engine, table.toAbsolutePath().toString());
    }

    private static void requirePlainFiles(Path table, Snapshot snapshot) {
        if (!snapshot.getPartitionColumnNames().isEmpty()) {
            throw new UnreadableTableException(table, "it is partitioned; write open tables unpartitioned", null);
        }
        String mapping = snapshot.getTableProperties().getOrDefault("delta.columnMapping.mode", "none");
        if (!mapping.equals("none")) {
            throw new UnreadableTableException(table, "it uses column mapping; write open tables without", null);
        }
    }

    private List<Path> files(Path table, Snapshot snapshot) throws IOException {
        List<Path> files = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> batches =
                snapshot.getScanBuilder().build().getScanFiles(engine)) {
            while (batches.hasNext()) {
                addFiles(table, batches.next(), files);
            }
        }
        return files.stream().sorted().toList();
    }

    private static void addFiles(Path table, FilteredColumnarBatch batch, List<Path> files) throws IOException {
        try (CloseableIterator<Row> rows = batch.getRows()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (InternalScanFileUtils.getDeletionVectorDescriptorFromRow(row) != null) {
                    throw new UnreadableTableException(table, "it has deletion vectors; rewrite its files", null);
                }
                files.add(Path.of(InternalScanFileUtils.getAddFileStatus(row).getPath()));
            }
        }
    }
}
