package it.accoglienza.transform.release;

import it.accoglienza.ingest.lake.DamagedTableException;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Records the rows and files of the tables of a release, and compares the warehouse with such a record. */
final class ReleaseFiles {
    private final Lake lake;

    ReleaseFiles(Lake lake) {
        this.lake = lake;
    }

    /**
     * Counts the rows and hashes the files of tables that were just written, several tables in parallel.
     *
     * @param versions the Delta version of each table
     */
    SortedMap<String, RecordedTable> record(Map<String, Long> versions) {
        SortedMap<String, RecordedTable> recorded = new ConcurrentSkipListMap<>();
        ParallelTasks.all(versions.entrySet().stream()
                .map(table -> () -> recorded.put(table.getKey(), record(table.getKey(), table.getValue()))));
        return recorded;
    }

    private RecordedTable record(String table, long version) {
        return new RecordedTable(
                lake.read(Layer.OPEN, table, version).count(), lake.fileHashes(Layer.OPEN, table, version));
    }

    /**
     * Compares the files of tables with a record.
     *
     * @param release the name of the release, for messages
     * @param versions the Delta version of each table to compare
     * @throws DamagedTableException if a file is missing, has other bytes or is not recorded
     */
    void verify(String release, Map<String, Long> versions, Map<String, RecordedTable> recorded) {
        versions.forEach((table, version) -> {
            RecordedTable expected = recorded.get(table);
            if (expected != null) {
                verify(release, table, expected.sha256(), found(release, table, version));
            }
        });
    }

    private SortedMap<String, String> found(String release, String table, long version) {
        try {
            return lake.fileHashes(Layer.OPEN, table, version);
        } catch (DamagedTableException e) {
            throw new DamagedTableException("release " + release, String.valueOf(e.getMessage()), e);
        }
    }

    private static void verify(String release, String table, Map<String, String> expected, Map<String, String> found) {
        SortedMap<String, String> all = new TreeMap<>(expected);
        all.putAll(found);
        for (String file : all.keySet()) {
            if (!Objects.equals(expected.get(file), found.get(file))) {
                String finding = !found.containsKey(file)
                        ? "is missing from _delta_log"
                        : expected.containsKey(file) ? "has changed" : "does not belong to it";
                throw new DamagedTableException(
                        "release " + release, "open/%s: file %s %s".formatted(table, file, finding), null);
            }
        }
    }
}
