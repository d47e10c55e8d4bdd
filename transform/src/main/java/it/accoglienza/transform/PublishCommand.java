package it.accoglienza.transform;

import static java.util.Objects.requireNonNull;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.audit.AuditException;
import it.accoglienza.transform.release.GateExceptions;
import it.accoglienza.transform.release.Publication;
import it.accoglienza.transform.release.Publication.Announcement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--release-now",
            paramLabel = "BLOCK",
            description =
                    "Block to publish although few persons or bodies changed in it, such as PD/2024-03; may be repeated, and needs both"
                            + " reasons. The blocks that wait are in the private table gold.waiting_blocks")
    private Set<String> releaseNow = new TreeSet<>();

    @Option(
            names = "--revise",
            paramLabel = "YEAR",
            description = "Year whose waiting blocks are all published at once: a yearly revision. Needs both reasons")
    private Set<Integer> revised = new TreeSet<>();

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new PublishCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        requireReasons();
        try (SparkSession spark = SparkSessions.start("publish")) {
            Lake lake = warehouse.lake(spark);
            Announcement announcement = new Announcement(DeliveryPeriod.today(), new Localized(reasonIt, reasonEn));
            new Publication(lake, Contracts.declared(), System.err::println)
                    .publish(announcement, keys, new GateExceptions(releaseNow, revised));
            return 0;
        } catch (AuditException e) {
            System.err.println("publish: " + e.getMessage());
            return 1;
        }
    }

    private void requireReasons() {
        ParseResult given = requireNonNull(spec).commandLine().getParseResult();
        boolean hasReasons = given.hasMatchedOption("--reason-it") && given.hasMatchedOption("--reason-en");
        if (!hasReasons && !(releaseNow.isEmpty() && revised.isEmpty())) {
            throw new ParameterException(
                    given.commandSpec().commandLine(),
                    "--release-now and --revise need --reason-it and --reason-en, which are published; do not name the block in them");
        }
    }
}
