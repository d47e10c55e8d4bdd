package it.accoglienza.ingest.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delta.tables.DeltaTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse: a folder (or an object store's address) with a folder a layer and a Delta table a name. The only
 * place that knows paths and writes tables; each write is one atomic commit.
 */
public final class Lake {
    private static final int ATTEMPTS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SparkSession spark;
    private final String root;

    /** A warehouse at an address that Hadoop's file systems understand; nothing is created until something is written. */
    public Lake(SparkSession spark, String root) {
        this.spark = spark;
        this.root = absolute(spark, root);
    }

    /** Returns the same warehouse in a new session, which has temporary views and settings of its own. */
    public Lake inNewSession() {
        return new Lake(spark.newSession(), root);
    }

    /** The session that reads and writes this warehouse. */
    public SparkSession spark() {
        return spark;
    }

    /** The address of a layer. */
    public String path(Layer layer) {
        return root + "/" + layer.folder();
    }

    /** Whether the table has been written at least once. */
    public boolean has(Layer layer, String table) {
        return DeltaTable.isDeltaTable(spark, path(layer, table));
    }

    /** The rows of a table as they stand now. */
    public Dataset<Row> read(Layer layer, String table) {
        return spark.read().table(identifier(layer, table));
    }

    /** The rows of a table as they stood at a version. */
    public Dataset<Row> read(Layer layer, String table, long version) {
        return spark.read().option("versionAsOf", version).table(identifier(layer, table));
    }

    /** Adds rows to a table. */
    public void append(Layer layer, String table, Dataset<Row> rows, @Nullable CommitTag commit, String... partitions) {
        write(layer, table, commit, () -> rows.write().mode(SaveMode.Append), partitions);
    }

    /** Replaces the whole table, its columns too. */
    public void overwrite(
            Layer layer, String table, Dataset<Row> rows, @Nullable CommitTag commit, String... partitions) {
        write(layer, table, commit, () -> replacing(rows, "true"), partitions);
    }

    /** Replaces the whole table, its columns too, and gives the number of the version that holds these rows, whoever else writes. */
    public long overwriteAndCount(Layer layer, String table, Dataset<Row> rows) {
        String mark = UUID.randomUUID().toString();
        write(layer, table, null, () -> replacing(rows, "true").option("userMetadata", mark));
        long version = version(layer, table);
        while (!label(layer, table, version).equals(Optional.of(mark))) {
            version--;
        }
        return version;
    }

    /** The number of the newest version of a table that was seen here, -1 of none. */
    public long version(Layer layer, String table) {
        return has(layer, table)
                ? DeltaLog.forTable(spark, path(layer, table))
                        .unsafeVolatileSnapshot()
                        .version()
                : -1;
    }

    /** Replaces the rows for which a condition holds; every new row must meet it too. {@code true} replaces the columns too. */
    public void replace(
            Layer layer, String table, Dataset<Row> rows, String condition, CommitTag commit, String... partitions) {
        if (has(layer, table)) {
            write(layer, table, commit, () -> replacing(rows, condition), partitions);
        } else {
            append(layer, table, rows, commit, partitions);
        }
    }

    /** Replaces the rows for which a condition holds, and labels the commit; see {@link #label}. */
    public void replace(Layer layer, String table, Dataset<Row> rows, String condition, String label) {
        boolean there = has(layer, table);
        write(layer, table, null, () -> (there
                        ? replacing(rows, condition)
                        : rows.write().mode(SaveMode.Append))
                .option("userMetadata", label));
    }

    /** The label of the table's newest commit, if it has one. */
    public Optional<String> label(Layer layer, String table) {
        return has(layer, table) ? label(layer, table, version(layer, table)) : Optional.empty();
    }

    private Optional<String> label(Layer layer, String table, long version) {
        Path commit = new Path(path(layer, table), "_delta_log/%020d.json".formatted(version));
        try (BufferedReader actions = new BufferedReader(new InputStreamReader(
                commit.getFileSystem(spark.sessionState().newHadoopConf()).open(commit), StandardCharsets.UTF_8))) {
            for (String action = actions.readLine(); action != null; action = actions.readLine()) {
                JsonNode label = JSON.readTree(action).path("commitInfo").path("userMetadata");
                if (label.isTextual()) {
                    return Optional.of(label.textValue());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every table of a layer its name in SQL, {@code silver.stays}, and says which there are. */
    public List<String> register(Layer layer) {
        spark.sql("CREATE DATABASE IF NOT EXISTS " + layer.folder());
        return tables(layer)
                .peek(table -> spark.sql("CREATE TABLE IF NOT EXISTS %s.%s USING delta LOCATION '%s'"
                        .formatted(layer.folder(), table, path(layer, table).replace("'", "\\'"))))
                .map(table -> layer.folder() + "." + table)
                .toList();
    }

    private Stream<String> tables(Layer layer) {
        Path folder = new Path(path(layer));
        try {
            FileSystem files = folder.getFileSystem(spark.sessionState().newHadoopConf());
            if (!files.exists(folder)) {
                return Stream.empty();
            }
            return Stream.of(files.listStatus(folder))
                    .map(status -> status.getPath().getName())
                    .filter(table -> has(layer, table))
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(Layer layer, String table) {
        return path(layer) + "/" + table;
    }

    private String identifier(Layer layer, String table) {
        return "delta.`%s`".formatted(path(layer, table).replace("`", "``"));
    }

    /** A relative folder is below the working directory, whoever reads the address. */
    private static String absolute(SparkSession spark, String root) {
        try {
            Path path = new Path(root);
            return path.getFileSystem(spark.sessionState().newHadoopConf())
                    .makeQualified(path)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(root + ": no such place for a warehouse; give --warehouse a folder", e);
        }
    }

    private static DataFrameWriter<Row> replacing(Dataset<Row> rows, String condition) {
        DataFrameWriter<Row> writer = rows.write().mode(SaveMode.Overwrite);
        return condition.equals("true")
                ? writer.option("overwriteSchema", "true")
                : writer.option("replaceWhere", condition);
    }

    private void write(
            Layer layer,
            String table,
            @Nullable CommitTag commit,
            Supplier<DataFrameWriter<Row>> rows,
            String... partitions) {
        for (int attempt = 1; ; attempt++) {
            DataFrameWriter<Row> writer = rows.get().format("delta").partitionBy(partitions);
            if (commit != null) {
                writer.option("txnAppId", commit.writer()).option("txnVersion", commit.number());
                if (!commit.label().isEmpty()) {
                    writer.option("userMetadata", commit.label());
                }
            }
            try {
                writer.save(path(layer, table));
                return;
            } catch (ConcurrentModificationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
