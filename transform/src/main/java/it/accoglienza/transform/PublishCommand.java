package it.accoglienza.transform;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.audit.AuditException;
import it.accoglienza.transform.release.Publication;
import it.accoglienza.transform.release.Publication.Announcement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code accoglienza publish}: publishes a release of the open layer. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = FingerprintVersion.class,
        sortOptions = false,
        description = {
            "Applica la tutela della riservatezza, verifica i risultati e pubblica un'edizione dei dati aperti.",
            "Applies disclosure control, audits the result and publishes a release of the open data."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:published",
            "1:the audit failed; nothing was published",
            "2:wrong arguments",
            "3:failed; nothing was published, run the command again"
        })
public final class PublishCommand implements Callable<Integer> {
    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "File with the rounding keys (default: $$ACCOGLIENZA_KEYS, else ~/.config/accoglienza-aperta/keys;"
                            + " for sample data sample-keys beside it). ./accoglienza keys create makes it")
    private @Nullable Path keys;

    @Option(
            names = "--reason-it",
            paramLabel = "TEXT",
            defaultValue = "Aggiornamento ordinario",
            description = "Reason for the release, in Italian (default: ${DEFAULT-VALUE})")
    private String reasonIt = "";

    @Option(
            names = "--reason-en",
            paramLabel = "TEXT",
            defaultValue = "Regular update",
            description = "Reason for the release, in English (default: ${DEFAULT-VALUE})")
    private String reasonEn = "";

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new PublishCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkSessions.start("publish")) {
            Lake lake = warehouse.lake(spark);
            Announcement announcement = new Announcement(DeliveryPeriod.today(), new Localized(reasonIt, reasonEn));
            new Publication(lake, Contracts.declared(), System.err::println).publish(announcement, keys);
            return 0;
        } catch (AuditException e) {
            System.err.println("publish: " + e.getMessage());
            return 1;
        }
    }
}
