package it.accoglienza.samples.demo;

import it.accoglienza.ingest.DeliveryLoader;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.transform.compute.Transformation;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.release.OpenDescriptions;
import it.accoglienza.transform.release.Publication;
import it.accoglienza.transform.release.Publication.Announcement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Runs ingest, transform and publish on sample deliveries in one Spark session. */
final class DemoPipeline {
    private final Lake lake;
    private final String source;
    private final Consumer<String> progress;
    private final Contracts contracts = Contracts.declared();

    /**
     * Reads and writes nothing yet.
     *
     * @param source landing folder of the sample
     * @param progress receives messages
     */
    DemoPipeline(Lake lake, String source, Consumer<String> progress) {
        this.lake = lake;
        this.source = source;
        this.progress = progress;
    }

    /**
     * Loads the files that are new and computes what depends on them. Returns true if any table changed.
     *
     * @param files selects files by path below the source, {@code stays/PD/2025-09_2025-10-12.csv}
     */
    boolean load(Predicate<String> files) throws IOException {
        IngestReport report = new DeliveryLoader(lake, contracts, progress).load(source, files);
        if (!report.clean()) {
            report.lines(false).forEach(progress);
        }
        return new Transformation(lake.describedBy(OpenDescriptions.described()), contracts, progress).run();
    }

    /** Publishes a release of sample data. Creates missing rounding keys. */
    void publish(Localized reason, Path keys) throws IOException {
        progress.accept("publish: rounding keys of sample data, created if missing: " + keys);
        Publication publication = new Publication(lake, contracts, progress);
        RoundingKeys.create(keys, publication.years(), true);
        publication.publish(new Announcement(DeliveryPeriod.today(), reason), keys);
    }
}
