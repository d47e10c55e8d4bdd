package it.accoglienza.notebooks;

import it.accoglienza.ingest.DeliveryLoader;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.compute.Transformation;
import it.accoglienza.transform.release.OpenDescriptions;
import it.accoglienza.transform.release.Publication;
import it.accoglienza.transform.release.Publication.Announcement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/**
 * Loads and publishes the committed sample twice: what had been received by 31 October 2025, and everything. The two releases
 * have fixed days and the sample's keys, so that their figures are the same on every day and machine.
 */
final class SampleWarehouse {
    private static final Path SAMPLES = Path.of("..", "data-samples");
    private static final Path KEYS = SAMPLES.resolve(Path.of("src", "test", "resources", "sample-keys"));
    private static final Pattern RECEIVED = Pattern.compile("_(\\d{4}-\\d{2}-\\d{2})\\.");
    private static final Consumer<String> PROGRESS = System.err::println;

    private SampleWarehouse() {}

    /** Makes the warehouse in a folder. */
    static void make(Path folder) throws IOException {
        try (SparkSession spark = SparkSessions.start("test")) {
            Lake lake = new Lake(spark, folder.toString());
            LocalDate october = LocalDate.of(2025, 10, 31);
            release(lake, file -> receivedBy(october, file), october, "Consegne di ottobre", "October deliveries");
            LocalDate december = LocalDate.of(2025, 12, 15);
            release(lake, file -> true, december, "Rettifiche di dicembre", "December corrections");
        }
    }

    private static void release(Lake lake, Predicate<String> files, LocalDate day, String reasonIt, String reasonEn)
            throws IOException {
        Contracts contracts = Contracts.declared();
        new DeliveryLoader(lake, contracts, PROGRESS)
                .load(SAMPLES.resolve("deliveries").toString(), files);
        new Transformation(lake.describedBy(OpenDescriptions.described()), contracts, PROGRESS).run();
        new Publication(lake, contracts, PROGRESS)
                .publish(new Announcement(day, new Localized(reasonIt, reasonEn)), KEYS);
    }

    /** The national files have no day of receipt in their names and are in both releases. */
    private static boolean receivedBy(LocalDate day, String file) {
        Matcher received = RECEIVED.matcher(file);
        return !received.find() || !LocalDate.parse(received.group(1)).isAfter(day);
    }
}
