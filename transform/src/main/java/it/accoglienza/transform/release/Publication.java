package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.DamagedTableException;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.ingest.reconciliation.LedgerReconciliation;
import it.accoglienza.transform.audit.AuditException;
import it.accoglienza.transform.audit.ObservationAudit;
import it.accoglienza.transform.delivery.DeliveryHistory;
import it.accoglienza.transform.indicator.Fingerprints;
import it.accoglienza.transform.indicator.GoldLabel;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.protect.CellRounding;
import it.accoglienza.transform.protect.KeyedRounding;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.protect.RowCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Publishes a release: computes and writes the open tables, audits the written versions, and adds the release row last.
 */
public final class Publication {
    private final Lake lake;
    private final Contracts contracts;
    private final Consumer<String> progress;
    private final OpenTableSchemas openTables = OpenTableSchemas.declared();

    /**
     * Creates a publication of a warehouse.
     *
     * @param progress receives one line for each step
     */
    public Publication(Lake lake, Contracts contracts, Consumer<String> progress) {
        this.lake = lake.describedBy(OpenDescriptions.described());
        this.contracts = contracts;
        this.progress = progress;
    }

    /**
     * The description of a release.
     *
     * @param day the day of publication, the first part of the release's name
     * @param reason the reason for the release
     */
    public record Announcement(LocalDate day, Localized reason) {}

    /**
     * Publishes a release and returns its name, {@code 2026-11-22.1}.
     *
     * @param keyFile the file with the rounding keys, one for each year
     * @param makeKeys true to create the keys of years that have none
     * @throws IllegalStateException if there are no observations, or not of the newest deliveries, contracts, references,
     *     declarations and program, if some deliveries are invented and others not, if silver differs from the
     *     ledger, or a table differs from its declaration
     * @throws AuditException if the audit fails; no release row is added
     * @throws DamagedTableException if a written file has changed since; no release row is added
     */
    public String publish(Announcement announcement, Path keyFile, boolean makeKeys) throws IOException {
        if (!lake.has(Layer.GOLD, "observations")) {
            throw new IllegalStateException("there are no observations yet; run ./accoglienza transform first");
        }
        LedgerReconciliation ledger = new LedgerReconciliation(lake, contracts);
        ledger.require();
        boolean sample = ledger.isSample();
        requireCurrentGold();
        Map<String, Long> versions = write(keyFile, makeKeys);
        ReleaseFiles files = new ReleaseFiles(lake);
        Map<String, RecordedTable> recorded = files.record(versions);
        progress.accept("publish: auditing");
        long cells = new ObservationAudit(lake, versions).run();
        files.verify("being published", versions, recorded);
        Releases releases = new Releases(lake, openTables.table("releases"));
        String release = releases.add(announcement, sample, versions, recorded, cells);
        progress.accept("publish: release %s, %,d cells audited".formatted(release, cells));
        return release;
    }

    private void requireCurrentGold() {
        long loaded = DeliveryHistory.of(lake, contracts).newestBatch();
        GoldLabel label = GoldLabel.of(lake);
        long computed = label.batch();
        if (computed != loaded) {
            throw new IllegalStateException(
                    "the observations include the deliveries up to batch %d, the newest is batch %d; run ./accoglienza transform first"
                            .formatted(computed, loaded));
        }
        List<String> changed = Fingerprints.current().changedSince(label.fingerprints());
        if (!changed.isEmpty()) {
            throw new IllegalStateException(
                    "the observations were computed from other %s; run ./accoglienza transform first"
                            .formatted(String.join(", ", changed)));
        }
    }

    /** Overwrites all tables, several in parallel, and returns their versions by name. */
    private Map<String, Long> write(Path keyFile, boolean makeKeys) throws IOException {
        Map<String, Supplier<Dataset<Row>>> tables = tables(rounding(keyFile, makeKeys));
        Map<String, Long> versions = new ConcurrentSkipListMap<>();
        ParallelTasks.all(tables.entrySet().stream()
                .map(table ->
                        () -> versions.put(table.getKey(), write(openTables.table(table.getKey()), table.getValue()))));
        return versions;
    }

    private long write(OpenTableSchema table, Supplier<Dataset<Row>> rows) {
        return lake.overwriteAndCount(Layer.OPEN, table.name(), table.validate(rows.get()));
    }

    /** Returns a supplier of the rows of each table, by its name; the table that takes longest is first. */
    private Map<String, Supplier<Dataset<Row>>> tables(CellRounding rounding) {
        List<Indicator> indicators = Indicator.declared();
        Map<String, Supplier<Dataset<Row>>> tables = new LinkedHashMap<>();
        PublishableObservations observations =
                new PublishableObservations(openTables.table("observations"), indicators, rounding);
        tables.put("observations", () -> observations.rows(lake.read(Layer.GOLD, "observations")));
        QualityTables quality = new QualityTables(lake, contracts, openTables, new RowCounts(rounding));
        tables.put("deliveries", quality::deliveries);
        tables.put("rejections", quality::rejections);
        tables.put("national_reports", quality::nationalReports);
        new MetadataTables(openTables, contracts, indicators)
                .rows()
                .forEach((name, rows) ->
                        tables.put(name, () -> openTables.table(name).dataset(lake.spark(), rows)));
        PublishedTable.declared().stream()
                .filter(table -> table.hasSources(lake))
                .forEach(table -> tables.put(table.name(), () -> table.rows(lake)));
        return tables;
    }

    private CellRounding rounding(Path keyFile, boolean makeKeys) throws IOException {
        List<Integer> years = lake.read(Layer.GOLD, "observations")
                .selectExpr("CAST(left(period, 4) AS INT) AS year")
                .distinct()
                .as(Encoders.INT())
                .collectAsList();
        RoundingKeys keys = RoundingKeys.withYears(keyFile, years, makeKeys);
        progress.accept("publish: disclosure control with the keys of %d years".formatted(years.size()));
        return new CellRounding(new KeyedRounding(keys), Territory.declared().singles());
    }
}
