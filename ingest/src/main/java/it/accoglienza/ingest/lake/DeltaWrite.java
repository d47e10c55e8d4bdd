package it.accoglienza.ingest.lake;

import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.jspecify.annotations.Nullable;

/** One atomic write to a Delta table; repeated if another writer commits a conflicting change at the same time. */
final class DeltaWrite {
    /** The properties of a table of which all versions stay readable, also after checkpoints and VACUUM. */
    static final Map<String, String> ALL_VERSIONS = Map.of(
            "delta.logRetentionDuration", "interval 365000 days",
            "delta.deletedFileRetentionDuration", "interval 365000 days");

    private static final int ATTEMPTS = 5;

    private final Supplier<DataFrameWriter<Row>> writers;

    private DeltaWrite(Supplier<DataFrameWriter<Row>> writers) {
        this.writers = writers;
    }

    /** A write that adds rows. */
    static DeltaWrite append(Dataset<Row> rows) {
        return new DeltaWrite(() -> rows.write().mode(SaveMode.Append));
    }

    /** A write of a table without rows, which adds its new columns. */
    static DeltaWrite addColumns(Dataset<Row> empty) {
        return new DeltaWrite(() -> empty.write().mode(SaveMode.Append).option("mergeSchema", "true"));
    }

    /** A write that replaces all rows and the schema. */
    static DeltaWrite overwrite(Dataset<Row> rows) {
        return new DeltaWrite(() -> rows.write().mode(SaveMode.Overwrite).option("overwriteSchema", "true"));
    }

    /** A write that replaces the rows for which a condition holds; for {@code true} also the schema. */
    static DeltaWrite replace(Dataset<Row> rows, String condition) {
        return condition.equals("true")
                ? overwrite(rows)
                : new DeltaWrite(() -> rows.write().mode(SaveMode.Overwrite).option("replaceWhere", condition));
    }

    /** Adds the columns that the table lacks. */
    DeltaWrite withNewColumns() {
        return new DeltaWrite(() -> writers.get().option("mergeSchema", "true"));
    }

    /** Keeps all versions of the table readable, if this write creates it. */
    DeltaWrite keepingVersions() {
        return new DeltaWrite(() -> writers.get().options(ALL_VERSIONS));
    }

    /** Adds a label to the commit. */
    DeltaWrite labelled(String label) {
        return new DeltaWrite(() -> writers.get().option("userMetadata", label));
    }

    /** Adds a transaction identifier to the commit; null adds none. */
    DeltaWrite tagged(@Nullable CommitTag tag) {
        if (tag == null) {
            return this;
        }
        DeltaWrite tagged = new DeltaWrite(
                () -> writers.get().option("txnAppId", tag.writer()).option("txnVersion", tag.number()));
        return tag.label().isEmpty() ? tagged : tagged.labelled(tag.label());
    }

    /**
     * Writes to the table in a folder.
     *
     * @param partitions the columns that partition a new table
     */
    void to(String folder, String... partitions) {
        for (int attempt = 1; ; attempt++) {
            try {
                writers.get().format("delta").partitionBy(partitions).save(folder);
                return;
            } catch (ConcurrentModificationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
