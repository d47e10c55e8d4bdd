package it.accoglienza.ingest.lake;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse: a folder, or an address of an object store, with one folder per layer and one Delta table per name below
 * it. The only class that writes tables. Each write is one atomic commit.
 */
public final class Lake {
    private static final FsPermission OWNER_ONLY = new FsPermission(FsAction.ALL, FsAction.NONE, FsAction.NONE);

    private final SparkSession spark;
    private final WarehousePaths paths;
    private final Map<String, TableDescription> descriptions;

    /**
     * Opens a warehouse. Nothing is created until the first write.
     *
     * @param root an address that Hadoop's file systems accept; a relative one is resolved against the working directory
     * @throws IllegalStateException if a version of the program with another format made the warehouse
     */
    public Lake(SparkSession spark, String root) {
        this.spark = spark;
        this.paths = WarehousePaths.of(root, spark.sessionState().newHadoopConf());
        this.descriptions = Map.of();
        format().require();
    }

    private Lake(SparkSession spark, WarehousePaths paths, Map<String, TableDescription> descriptions) {
        this.spark = spark;
        this.paths = paths;
        this.descriptions = descriptions;
    }

    /**
     * Returns the same warehouse; its writes add the descriptions to the tables, beside those that it has.
     *
     * @param tables the descriptions by the names of the tables, {@code silver.stays}
     */
    public Lake describedBy(Map<String, TableDescription> tables) {
        Map<String, TableDescription> all = new HashMap<>(descriptions);
        all.putAll(tables);
        return new Lake(spark, paths, all);
    }

    /** Returns a warehouse in a folder of this one; its tables have the same descriptions. */
    public Lake inFolder(String folder) {
        return new Lake(spark, new WarehousePaths(root() + "/" + folder), descriptions);
    }

    /** Creates the folder of the warehouse if it is missing; only this user can read it where the file system has rights. */
    public void createPrivately() {
        Path path = new Path(root());
        try {
            path.getFileSystem(spark.sessionState().newHadoopConf()).mkdirs(path, OWNER_ONLY);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": not created", e);
        }
    }

    /** Returns the same warehouse in a new session, which has temporary views and settings of its own. */
    public Lake inNewSession() {
        return new Lake(spark.newSession(), paths, descriptions);
    }

    /** Returns the session that reads and writes this warehouse. */
    public SparkSession spark() {
        return spark;
    }

    /** Returns the address of the warehouse. */
    public String root() {
        return paths.root();
    }

    /** Returns what the warehouse records about its format. */
    public WarehouseFormat format() {
        return new WarehouseFormat(paths, spark.sessionState().newHadoopConf());
    }

    /** Returns the address of a layer. */
    public String path(Layer layer) {
        return paths.layer(layer);
    }

    /** Returns whether the table was written at least once. */
    public boolean has(Layer layer, String table) {
        return DeltaTable.isDeltaTable(spark, paths.table(layer, table));
    }

    /**
     * Returns the current rows of a table.
     *
     * @throws DamagedTableException if the newest commit is damaged
     */
    public Dataset<Row> read(Layer layer, String table) {
        new NewestCommit(paths.table(layer, table), spark.sessionState().newHadoopConf()).requireWhole();
        return spark.read().table(paths.identifier(layer, table));
    }

    /** Returns the rows of a table at a version. */
    public Dataset<Row> read(Layer layer, String table, long version) {
        return spark.read().option("versionAsOf", version).table(paths.identifier(layer, table));
    }

    /** Appends rows to a table. */
    public void append(Layer layer, String table, Dataset<Row> rows, @Nullable CommitTag tag, String... partitions) {
        write(layer, table, rows, described -> DeltaWrite.append(described).tagged(tag), partitions);
    }

    /** Appends rows to a table and adds the columns that it lacks; they are null in earlier rows. */
    public void appendWithNewColumns(Layer layer, String table, Dataset<Row> rows, CommitTag tag) {
        write(layer, table, rows, described -> DeltaWrite.append(described)
                .withNewColumns()
                .tagged(tag));
    }

    /** Overwrites the table and its schema. */
    public void overwrite(Layer layer, String table, Dataset<Row> rows, @Nullable CommitTag tag, String... partitions) {
        write(layer, table, rows, described -> DeltaWrite.overwrite(described).tagged(tag), partitions);
    }

    /**
     * Overwrites the table and its schema, and keeps all its versions readable. Returns the Delta version of this write, also
     * with concurrent writers.
     */
    public long overwriteAndCount(Layer layer, String table, Dataset<Row> rows) {
        keepVersions(layer, table);
        String label = UUID.randomUUID().toString();
        write(layer, table, rows, described -> DeltaWrite.overwrite(described)
                .keepingVersions()
                .labelled(label));
        return log(layer, table).version(label, version(layer, table));
    }

    /** Returns the newest version of a table that this process has seen, -1 if the table does not exist. */
    public long version(Layer layer, String table) {
        return has(layer, table)
                ? DeltaLog.forTable(spark, paths.table(layer, table))
                        .unsafeVolatileSnapshot()
                        .version()
                : -1;
    }

    /**
     * Returns the version of a table at a time: the newest that was committed until then; empty if there was none, or its
     * commit is no longer in the log.
     */
    public OptionalLong versionAt(Layer layer, String table, Timestamp time) {
        Row version = DeltaTable.forPath(spark, paths.table(layer, table))
                .history()
                .where(col("timestamp").leq(time))
                .agg(max("version"))
                .first();
        return version.isNullAt(0) ? OptionalLong.empty() : OptionalLong.of(version.getLong(0));
    }

    /**
     * Returns the SHA-256 of each data file of a version, by the file's name. Reads the log and the files again.
     *
     * @throws DamagedTableException if the log or a file cannot be read
     */
    public SortedMap<String, String> fileHashes(Layer layer, String table, long version) {
        return new DataFiles(paths.table(layer, table), spark.sessionState().newHadoopConf()).sha256(version);
    }

    /**
     * Replaces the rows for which a condition holds, or creates the table. Every new row must meet the condition, too.
     * The condition {@code true} also replaces the schema.
     */
    public void replace(
            Layer layer, String table, Dataset<Row> rows, String condition, CommitTag tag, String... partitions) {
        write(
                layer,
                table,
                rows,
                described -> replacement(layer, table, described, condition).tagged(tag),
                partitions);
    }

    /** Replaces the rows for which a condition holds, or creates the table, and labels the commit; see {@link #label}. */
    public void replace(Layer layer, String table, Dataset<Row> rows, String condition, String label) {
        write(layer, table, rows, described -> replacement(layer, table, described, condition)
                .labelled(label));
    }

    /** Returns the label of the table's newest commit, empty if it has none. */
    public Optional<String> label(Layer layer, String table) {
        return has(layer, table) ? log(layer, table).label(version(layer, table)) : Optional.empty();
    }

    /** Adds columns of nulls to a table, also to its structs; nothing happens if the table does not exist or has the columns. */
    public void addColumns(Layer layer, String table, StructType columns) {
        if (has(layer, table)) {
            StructType all = columns;
            for (StructField field : read(layer, table).schema().fields()) {
                all = List.of(columns.fieldNames()).contains(field.name()) ? all : all.add(field);
            }
            DeltaWrite.addColumns(spark.createDataFrame(List.of(), all)).to(paths.table(layer, table));
        }
    }

    /** Deletes a table with its history; nothing happens if it does not exist. */
    public void drop(Layer layer, String table) {
        Path folder = new Path(paths.table(layer, table));
        try {
            folder.getFileSystem(spark.sessionState().newHadoopConf()).delete(folder, true);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": not deleted", e);
        }
        DeltaLog.invalidateCache(spark, folder);
    }

    /** Registers every table of a layer under its name in SQL, {@code silver.stays}. Returns the names. */
    public List<String> register(Layer layer) {
        return new LayerCatalog(spark, layer.folder(), new Path(paths.layer(layer))).register();
    }

    /** Removes what {@link #register} added, also for another warehouse. The tables remain. */
    public void unregister(Layer layer) {
        spark.sql("DROP DATABASE IF EXISTS %s CASCADE".formatted(layer.folder()));
    }

    /** Changes a table that an earlier version of the program made, and whose versions expire. */
    private void keepVersions(Layer layer, String table) {
        if (has(layer, table) && !keepsVersions(layer, table)) {
            String properties = DeltaWrite.ALL_VERSIONS.entrySet().stream()
                    .map(property -> "'%s' = '%s'".formatted(property.getKey(), property.getValue()))
                    .collect(joining(", "));
            SparkSession altering = spark.newSession(); // Delta Kernel reads tables, and does not alter them
            altering.conf().set("spark.databricks.delta.v2.enableMode", "NONE");
            altering.sql("ALTER TABLE %s SET TBLPROPERTIES (%s)".formatted(paths.identifier(layer, table), properties));
        }
    }

    private boolean keepsVersions(Layer layer, String table) {
        scala.collection.Map<String, String> properties = DeltaLog.forTable(spark, paths.table(layer, table))
                .unsafeVolatileSnapshot()
                .getProperties();
        return DeltaWrite.ALL_VERSIONS.keySet().stream().allMatch(properties::contains);
    }

    private void write(
            Layer layer,
            String table,
            Dataset<Row> rows,
            Function<Dataset<Row>, DeltaWrite> write,
            String... partitions) {
        TableDescription description = descriptions.get(layer.folder() + "." + table);
        if (description == null) {
            write.apply(rows).to(paths.table(layer, table), partitions);
        } else {
            write.apply(description.applyTo(rows)).to(paths.table(layer, table), partitions);
            DescriptionCommit.write(spark, paths.table(layer, table), description, () -> label(layer, table)
                    .orElse(""));
        }
    }

    private DeltaWrite replacement(Layer layer, String table, Dataset<Row> rows, String condition) {
        return has(layer, table) ? DeltaWrite.replace(rows, condition) : DeltaWrite.append(rows);
    }

    private CommitLabels log(Layer layer, String table) {
        return new CommitLabels(paths.table(layer, table), spark.sessionState().newHadoopConf());
    }
}
