package it.accoglienza.samples.demo;

import static org.apache.spark.sql.functions.col;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.ProgramVersion;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.samples.NationalSample;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.transform.protect.RoundingKeys;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The part of {@code accoglienza demo} before the portal: generates, loads, computes and publishes sample data. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Genera e carica dati di esempio di tutte le prefetture, calcola gli indicatori e li pubblica.",
            "Generates and loads sample data of all prefectures, computes the indicators and publishes them.",
            "",
            "The first release has reception in the last twelve months, the second one all datasets.",
            "Run again to resume; completed steps are skipped."
        })
public final class DemoCommand implements Callable<Integer> {
    /** The datasets of the first release: little to load, and enough for the home page. */
    private static final Set<String> FIRST_DATASETS = Set.of("centres", "stays", "ministry_presences");

    private static final int FIRST_MONTHS = 12;

    private static final Localized FIRST_REASON = new Localized(
            "Dati di esempio: accoglienza degli ultimi dodici mesi",
            "Sample data: reception in the last twelve months");
    private static final Localized FULL_REASON =
            new Localized("Dati di esempio: tutti gli insiemi di dati", "Sample data: all datasets");

    @Option(
            names = "--source",
            paramLabel = "DIR",
            description = {
                "Deliveries to load (default: the national sample,",
                "generated once in the warehouse's folder sample-deliveries)"
            })
    private @Nullable Path source;

    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "File of the rounding keys of sample data; missing keys are created (default: ~/.config/accoglienza-aperta/sample-keys)")
    private @Nullable Path keys;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new DemoCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path deliveries = source == null ? nationalSample() : source;
        try (SparkSession spark = SparkSessions.start("demo")) {
            Lake lake = warehouse.lake(spark);
            DemoPipeline pipeline = new DemoPipeline(lake, deliveries.toString(), System.err::println);
            if (!lake.has(Layer.OPEN, "releases")) {
                release(lake, pipeline, firstFiles(), FIRST_REASON);
            }
            release(lake, pipeline, file -> true, FULL_REASON);
            return 0;
        }
    }

    private Path nationalSample() throws IOException {
        if (warehouse.folder().contains("://")) {
            throw new IllegalArgumentException("--warehouse %s: not a local folder; give the deliveries with --source"
                    .formatted(warehouse.folder()));
        }
        Path folder = Path.of(warehouse.folder(), "sample-deliveries");
        NationalSample.generate(folder, System.err::println);
        return folder;
    }

    /** Selects the files of the first release by path: {@code stays/PD/2025-09_2025-10-12.csv}. */
    private static Predicate<String> firstFiles() {
        YearMonth newest = Calibration.read().months().lastKey();
        String since = newest.minusMonths(FIRST_MONTHS - 1L).toString();
        return file -> {
            Path path = Path.of(file);
            // National files have names in words, which sort after any month.
            return FIRST_DATASETS.contains(path.getName(0).toString())
                    && path.getFileName().toString().compareTo(since) >= 0;
        };
    }

    /** Publishes a release if the files change any table, or if an interrupted run did not publish it. */
    private void release(Lake lake, DemoPipeline pipeline, Predicate<String> files, Localized reason)
            throws IOException {
        if (pipeline.load(files) || !isPublished(lake, reason)) {
            pipeline.publish(reason, keys == null ? RoundingKeys.defaultFile(true) : keys);
            long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
            System.err.println("demo: %s, after %d s".formatted(reason.en(), seconds));
        }
    }

    private static boolean isPublished(Lake lake, Localized reason) {
        return lake.has(Layer.OPEN, "releases")
                && !lake.read(Layer.OPEN, "releases")
                        .where(col("reason_en").equalTo(reason.en()))
                        .isEmpty();
    }
}
