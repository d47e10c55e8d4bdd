package it.accoglienza.ingest.lake;

import it.accoglienza.ingest.readonly.ReadOnlyExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Starts Spark with Delta Lake. Holds all Spark settings of the project. */
public final class SparkSessions {
    private static final Set<String> CLUSTER_DEFAULTS = Set.of("yarn-default.xml", "mapred-default.xml");
    private static final long PACKED_BYTES_PER_PARTITION = 6L << 20;

    private SparkSessions() {}

    /**
     * Starts a session on this machine, or on the cluster that {@code spark.master} names. A system property of the JVM
     * ({@code -Dspark.sql.shuffle.partitions=200}) overrides a setting made here.
     */
    public static SparkSession start(String name) {
        SparkSession.Builder builder = SparkSession.builder().appName(name);
        set(builder, "spark.master", "local[*]");
        boolean local = System.getProperty("spark.master", "local").startsWith("local");
        set(builder, "spark.ui.enabled", "false");
        set(builder, "spark.log.level", "ERROR");
        if (local) {
            set(builder, "spark.driver.host", "localhost");
            set(builder, "spark.driver.bindAddress", "127.0.0.1");
        }
        set(
                builder,
                "spark.sql.extensions",
                "io.delta.sql.DeltaSparkSessionExtension," + ReadOnlyExtension.class.getName());
        set(builder, "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
        set(builder, "spark.sql.catalogImplementation", "in-memory");
        set(builder, "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/accoglienza-spark-warehouse");
        set(builder, "spark.sql.session.timeZone", "Europe/Rome");
        set(builder, "spark.sql.ansi.enabled", "true");
        set(
                builder,
                "spark.sql.shuffle.partitions",
                String.valueOf(Runtime.getRuntime().availableProcessors()));
        set(builder, "spark.sql.adaptive.enabled", String.valueOf(!local));
        set(builder, "spark.sql.sources.parallelPartitionDiscovery.parallelism", "4");
        set(builder, "spark.hadoop.fs.file.impl", LocalFiles.class.getName());
        set(builder, "spark.hadoop.fs.AbstractFileSystem.file.impl", LocalFiles.Context.class.getName());
        // No UI needs detailed plans, and no session adds jars that would have to be isolated: both save start-up time.
        set(builder, "spark.sql.ui.explainMode", "simple");
        set(builder, "spark.sql.artifact.isolation.enabled", "false");
        setDelta(builder);
        SparkSession spark = builder.getOrCreate();
        if (local) {
            spark.sessionState(); // loads the last defaults
            removeClusterDefaults(spark.sparkContext().hadoopConfiguration());
        }
        // Delta writes the time of TIMESTAMP AS OF in the zone of the JVM and reads it in the zone of the session.
        TimeZone.setDefault(TimeZone.getTimeZone(spark.sessionState().conf().sessionLocalTimeZone()));
        return spark;
    }

    private static void setDelta(SparkSession.Builder builder) {
        set(builder, "spark.delta.logStore.s3a.impl", ConditionalLogStore.class.getName());
        // Tables are read with Delta Kernel, which replays their logs without Spark jobs.
        set(builder, "spark.databricks.delta.v2.enableMode", "STRICT");
        set(builder, "spark.databricks.delta.snapshotPartitions", "1");
        // Empty commits are recorded, too: a write is found by its label even if it replaces no rows by no rows.
        set(builder, "spark.databricks.delta.skipRecordingEmptyCommits", "false");
        // Statistics pay off only for tables of many files; here partitions select the files.
        set(builder, "spark.databricks.delta.stats.skipping", "false");
        set(builder, "spark.databricks.delta.allFilesInCrc.enabled", "false");
        set(builder, "spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "4");
        set(builder, "spark.databricks.delta.properties.defaults.checkpointInterval", "20");
    }

    /** Removes the settings of YARN and MapReduce, 721 of 1,138: every write and many tasks serialize and read all of them. */
    private static void removeClusterDefaults(Configuration configuration) {
        for (Map.Entry<String, String> setting : new Configuration(configuration)) {
            String[] sources = configuration.getPropertySources(setting.getKey());
            if (sources != null && CLUSTER_DEFAULTS.containsAll(List.of(sources))) {
                configuration.unset(setting.getKey());
            }
        }
    }

    /**
     * Sets the number of shuffle partitions of a local session so that each is sorted in memory, at least one per core. Keeps
     * the setting of a cluster or of a system property.
     *
     * @param packedBytes size of the compressed input
     */
    public static void setShufflePartitions(SparkSession spark, long packedBytes) {
        String key = "spark.sql.shuffle.partitions";
        if (spark.sparkContext().isLocal() && System.getProperty(key) == null) {
            long partitions =
                    Math.max(spark.sparkContext().defaultParallelism(), packedBytes / PACKED_BYTES_PER_PARTITION);
            spark.conf().set(key, String.valueOf(partitions));
        }
    }

    private static void set(SparkSession.Builder builder, String key, String value) {
        builder.config(key, System.getProperty(key, value));
    }
}
