package it.accoglienza.ingest.command;

import it.accoglienza.ingest.lake.Lake;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The option {@code --warehouse} that the commands with Spark share. */
public final class WarehouseOption {
    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "Where the tables lie (default: ${DEFAULT-VALUE})")
    private String folder = "warehouse";

    /** Returns the warehouse's folder or address as given. */
    public String folder() {
        return folder;
    }

    /** The warehouse that was named. */
    public Lake lake(SparkSession spark) {
        return new Lake(spark, folder);
    }
}
