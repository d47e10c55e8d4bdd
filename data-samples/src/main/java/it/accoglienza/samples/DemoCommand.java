package it.accoglienza.samples;

import it.accoglienza.ingest.DeliveryLoader;
import it.accoglienza.ingest.IngestReport;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Failures;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.Sessions;
import it.accoglienza.ingest.lake.WarehouseOption;
import it.accoglienza.transform.Publication;
import it.accoglienza.transform.Publication.Announcement;
import it.accoglienza.transform.Transformation;
import it.accoglienza.transform.protect.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The first half of {@code accoglienza demo}: the sample through every room, up to a release for the portal. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Carica il campione di tutte le prefetture, calcola, protegge, verifica, pubblica e apre il portale.",
            "Loads the sample of all prefectures, computes, protects, audits, publishes and opens the portal.",
            "",
            "Run it again and it goes on where it was; what is done already is not done twice."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final Localized REASON = new Localized("Campione inventato", "Invented sample");

    @Option(names = "--source", required = true, paramLabel = "DIR", description = "The sample's deliveries")
    private String source = "";

    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--keys", paramLabel = "FILE", description = "Keys of the rounding; made where there are none")
    private @Nullable Path keys;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Failures.commandLine(new DemoCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Consumer<String> progress = System.err::println;
        try (SparkSession spark = Sessions.start("demo")) {
            Lake lake = warehouse.lake(spark);
            Contracts contracts = Contracts.declared();
            IngestReport report = new DeliveryLoader(lake, contracts, progress).load(source);
            if (!report.clean()) {
                report.lines(false).forEach(progress);
            }
            boolean changed = new Transformation(lake, contracts, progress).run();
            if (changed || !lake.has(Layer.OPEN, "releases")) {
                Path file = keys == null ? Keys.place() : keys;
                progress.accept("publish: the demo makes its own keys where there are none: " + file);
                Announcement announcement = new Announcement(LocalDate.now(), true, REASON);
                new Publication(lake, contracts, progress).publish(announcement, file, true);
            }
            return 0;
        }
    }
}
