package it.accoglienza.dashboard.open.delta;

import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Lists the Parquet files of a version of a Delta table, with Delta Kernel. */
public final class DeltaFiles {
    private final Engine engine = new LocalEngine();

    /** Returns the latest version of a table; empty if there is no table. */
    public OptionalLong latest(Path table) {
        try {
            return OptionalLong.of(open(table).getLatestSnapshot(engine).getVersion());
        } catch (TableNotFoundException absent) {
            return OptionalLong.empty();
        } catch (KernelException unreadable) {
            throw new UnreadableTableException(table, String.valueOf(unreadable.getMessage()), unreadable);
        }
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
        } catch (KernelException | IOException unreadable) {
            throw new UnreadableTableException(
                    table, "version %d cannot be read; %s".formatted(version, unreadable.getMessage()), unreadable);
        }
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
