package it.accoglienza.transform;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.compute.Transformation;
import it.accoglienza.transform.release.OpenDescriptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code accoglienza transform}: facts and exact observations from silver. */
@Command(
        name = "transform",
        mixinStandardHelpOptions = true,
        versionProvider = FingerprintVersion.class,
        sortOptions = false,
        description = {
            "Calcola i fatti e gli indicatori da ciò che è stato caricato; solo quello che è cambiato.",
            "Computes facts and indicators from what was loaded; only what has changed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:gold is up to date", "2:wrong arguments", "3:failed; run it again"})
public final class TransformCommand implements Callable<Integer> {
    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new TransformCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkSessions.start("transform")) {
            Lake lake = warehouse.lake(spark).describedBy(OpenDescriptions.described());
            new Transformation(lake, Contracts.declared(), System.err::println).run();
            return 0;
        }
    }
}
