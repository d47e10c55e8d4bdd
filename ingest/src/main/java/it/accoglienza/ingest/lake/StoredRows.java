package it.accoglienza.ingest.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are computed once and kept until the end of a run, so that the plan of what follows is short. On one machine they
 * are in its memory and temporary files; on a cluster in the folder {@code checkpoints} of the warehouse, because an executor
 * may be lost. What is in there may be confidential and is deleted at the end.
 */
public final class StoredRows implements AutoCloseable {
    private final SparkContext spark;
    private final @Nullable Path folder;

    private StoredRows(SparkContext spark, @Nullable Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** Prepares the folder, if one is needed. */
    public static StoredRows in(Lake lake) {
        SparkContext spark = lake.spark().sparkContext();
        if (spark.isLocal()) {
            return new StoredRows(spark, null);
        }
        Path folder =
                new Path(new Path(lake.root(), "checkpoints"), UUID.randomUUID().toString());
        spark.setCheckpointDir(folder.toString());
        return new StoredRows(spark, folder);
    }

    /** Computes rows and returns the stored ones. */
    public Dataset<Row> store(Dataset<Row> rows) {
        return folder == null ? rows.localCheckpoint() : rows.checkpoint();
    }

    /** Deletes the stored rows. */
    @Override
    public void close() {
        if (folder != null) {
            try {
                folder.getFileSystem(spark.hadoopConfiguration()).delete(folder, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
