package it.accoglienza.samples.demo;

import static org.apache.spark.sql.functions.col;

import it.accoglienza.ingest.DeliveryLoader;
import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.transform.Transformation;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.release.Publication;
import it.accoglienza.transform.release.Publication.Announcement;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
            "Reception of the last twelve months comes first, in a release of its own; all datasets in a second one.",
            "Run it again and it goes on where it was; what is done already is not done twice."
        })
public final class DemoCommand implements Callable<Integer> {
    /** What the first release is made of: little to load, and enough for the home page. */
    private static final Set<String> FIRST = Set.of("centres", "stays", "ministry_presences");

    private static final int FIRST_MONTHS = 12;

    private static final Localized FIRST_REASON = new Localized(
            "Campione inventato: l'accoglienza dell'ultimo anno, il resto segue",
            "Invented sample: reception in the last year, the rest follows");
    private static final Localized WHOLE_REASON =
            new Localized("Campione inventato: tutti i dataset", "Invented sample: all datasets");

    @Option(names = "--source", required = true, paramLabel = "DIR", description = "The sample's deliveries")
    private String source = "";

    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--keys", paramLabel = "FILE", description = "Keys of the rounding; made where there are none")
    private @Nullable Path keys;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new DemoCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkSessions.start("demo")) {
            Lake lake = warehouse.lake(spark);
            if (!lake.has(Layer.OPEN, "releases")) {
                walk(lake, first(), FIRST_REASON);
            }
            walk(lake, file -> true, WHOLE_REASON);
            return 0;
        }
    }

    /** The first walk's files, of prefectures the newest months' only: {@code stays/PD/2025-09.csv}. */
    private static Predicate<String> first() {
        YearMonth newest = Calibration.read().months().lastKey();
        String since = newest.minusMonths(FIRST_MONTHS - 1L).toString();
        return file -> {
            Path path = Path.of(file);
            // The Ministry's files are named by words, which come after any month.
            return FIRST.contains(path.getName(0).toString())
                    && path.getFileName().toString().compareTo(since) >= 0;
        };
    }

    /** Takes some of the sample's files through every room; publishes where they bring anything new. */
    private void walk(Lake lake, Predicate<String> files, Localized reason) throws IOException {
        Consumer<String> progress = System.err::println;
        Contracts contracts = Contracts.declared();
        IngestReport report = new DeliveryLoader(lake, contracts, progress).load(source, files);
        if (!report.clean()) {
            report.lines(false).forEach(progress);
        }
        boolean changed = new Transformation(lake, contracts, progress).run();
        if (changed || !published(lake, reason)) {
            Path file = keys == null ? RoundingKeys.defaultFile() : keys;
            progress.accept("publish: the demo makes its own keys where there are none: " + file);
            new Publication(lake, contracts, progress)
                    .publish(new Announcement(LocalDate.now(), true, reason), file, true);
            progress.accept("demo: %s, after %d s"
                    .formatted(reason.en(), ManagementFactory.getRuntimeMXBean().getUptime() / 1000));
        }
    }

    /** Whether there is a release for this reason; there is none where a walk was stopped before its end. */
    private static boolean published(Lake lake, Localized reason) {
        return lake.has(Layer.OPEN, "releases")
                && !lake.read(Layer.OPEN, "releases")
                        .where(col("reason_en").equalTo(reason.en()))
                        .isEmpty();
    }
}
