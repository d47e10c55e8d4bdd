package it.accoglienza.transform;

import it.accoglienza.ingest.lake.SparkSessions;
import org.apache.spark.sql.SparkSession;

/** Sessions that interpret queries: compiling them takes longer than running them on a few rows. */
public final class InterpretedSession {
    private InterpretedSession() {}

    /** Returns a session with temporary views and settings of its own. */
    public static SparkSession start() {
        SparkSession spark = SparkSessions.start("tests").newSession();
        spark.conf().set("spark.sql.codegen.wholeStage", "false");
        spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        spark.conf().set("spark.sql.shuffle.partitions", "1");
        return spark;
    }
}
