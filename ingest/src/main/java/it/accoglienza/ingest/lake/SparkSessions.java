package it.accoglienza.ingest.lake;

import org.apache.spark.sql.SparkSession;

/** Starts Spark with Delta Lake; the only Spark settings of the project. */
public final class SparkSessions {
    private static final long PACKED_BYTES_A_PART = 6L << 20;

    private SparkSessions() {}

    /**
     * A session for one machine, or for the cluster that {@code spark.master} names. A setting given to the JVM as a
     * system property ({@code -Dspark.sql.shuffle.partitions=200}) wins over the ones here.
     */
    public static SparkSession start(String name) {
        SparkSession.Builder builder = SparkSession.builder().appName(name);
        set(builder, "spark.master", "local[*]");
        boolean local = System.getProperty("spark.master", "local").startsWith("local");
        set(builder, "spark.ui.enabled", "false");
        set(builder, "spark.log.level", "ERROR");
        set(builder, "spark.driver.host", "localhost");
        set(builder, "spark.driver.bindAddress", "127.0.0.1");
        set(builder, "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension");
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
        // Nobody looks at the plans of a run in a browser, and no session brings classes of its own.
        set(builder, "spark.sql.ui.explainMode", "simple");
        set(builder, "spark.sql.artifact.isolation.enabled", "false");
        // Tables are read through Delta's kernel, which replays their logs without Spark jobs.
        set(builder, "spark.databricks.delta.v2.enableMode", "STRICT");
        set(builder, "spark.databricks.delta.snapshotPartitions", "1");
        // A write is found again by its label, even where it puts nothing in the place of nothing.
        set(builder, "spark.databricks.delta.skipRecordingEmptyCommits", "false");
        // Pays off in tables of many files only; ours are found by their folders.
        set(builder, "spark.databricks.delta.stats.skipping", "false");
        set(builder, "spark.databricks.delta.allFilesInCrc.enabled", "false");
        set(builder, "spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "4");
        set(builder, "spark.databricks.delta.properties.defaults.checkpointInterval", "20");
        return builder.getOrCreate();
    }

    /**
     * Makes a local session shuffle into as many parts as so many packed bytes need to be sorted in memory, at least one a
     * core; a cluster's setting, or one given to the JVM, stays.
     */
    public static void size(SparkSession spark, long packedBytes) {
        String key = "spark.sql.shuffle.partitions";
        if (spark.sparkContext().isLocal() && System.getProperty(key) == null) {
            long parts = Math.max(spark.sparkContext().defaultParallelism(), packedBytes / PACKED_BYTES_A_PART);
            spark.conf().set(key, String.valueOf(parts));
        }
    }

    private static void set(SparkSession.Builder builder, String key, String value) {
        builder.config(key, System.getProperty(key, value));
    }
}
