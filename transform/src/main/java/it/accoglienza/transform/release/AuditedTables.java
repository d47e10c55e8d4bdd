package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.lake.DamagedTableException;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Copies the tables of a release that the audit has accepted into the open layer. */
final class AuditedTables {
    private final Lake lake;
    private final Lake candidate;
    private final OpenTableSchemas schemas;

    /**
     * Creates the copy of a release.
     *
     * @param candidate a warehouse whose open layer is the release
     */
    AuditedTables(Lake lake, Lake candidate, OpenTableSchemas schemas) {
        this.lake = lake;
        this.candidate = candidate;
        this.schemas = schemas;
    }

    /** Overwrites all tables of the release, sorted by key, several in parallel. Returns their versions by name. */
    Map<String, Long> copy() {
        Map<String, Long> versions = new ConcurrentSkipListMap<>();
        ParallelTasks.all(schemas.all().stream()
                .filter(table -> candidate.has(Layer.OPEN, table.name()))
                .map(table -> () -> versions.put(
                        table.name(),
                        lake.overwriteAndCount(
                                Layer.OPEN, table.name(), table.sorted(candidate.read(Layer.OPEN, table.name()))))));
        return versions;
    }

    /**
     * Records the rows and files of the copies.
     *
     * @throws DamagedTableException if a copy differs from the audited table
     */
    SortedMap<String, RecordedTable> record(Map<String, Long> versions) {
        ReleaseFiles files = new ReleaseFiles(lake);
        SortedMap<String, RecordedTable> recorded = files.record(versions);
        ParallelTasks.all(versions.entrySet().stream()
                .map(table -> () -> requireEqual(
                        table.getKey(),
                        candidate.read(Layer.OPEN, table.getKey()),
                        lake.read(Layer.OPEN, table.getKey(), table.getValue()))));
        files.verify("being published", versions, recorded);
        return recorded;
    }

    private static void requireEqual(String table, Dataset<Row> audited, Dataset<Row> copied) {
        if (!contents(audited).equals(contents(copied))) {
            throw new DamagedTableException(
                    "open/" + table, "differs from the table that was audited; run ./accoglienza publish again", null);
        }
    }

    /** The number of rows and the sum of their hashes, equal for equal rows in any order. */
    private static Row contents(Dataset<Row> rows) {
        return rows.agg(expr("count(1)"), expr("sum(CAST(xxhash64(*) AS DECIMAL(38, 0)))"))
                .first();
    }
}
