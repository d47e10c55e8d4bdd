package it.accoglienza.ingest.command;

import it.accoglienza.ingest.lake.Lake;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The option {@code --warehouse} of all commands that use Spark. */
public final class WarehouseOption {
    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "Warehouse folder (default: ${DEFAULT-VALUE})")
    private String folder = "warehouse";

    /** Returns the folder as given. */
    public String folder() {
        return folder;
    }

    /** Returns the warehouse in the given folder. */
    public Lake lake(SparkSession spark) {
        return new Lake(spark, folder);
    }
}
