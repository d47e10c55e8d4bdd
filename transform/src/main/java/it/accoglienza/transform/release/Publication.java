package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.DamagedTableException;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.ingest.lake.PrivateLake;
import it.accoglienza.ingest.reconciliation.LedgerReconciliation;
import it.accoglienza.transform.audit.AttackResult;
import it.accoglienza.transform.audit.AuditException;
import it.accoglienza.transform.audit.Auditor;
import it.accoglienza.transform.delivery.DeliveryHistory;
import it.accoglienza.transform.indicator.Fingerprints;
import it.accoglienza.transform.indicator.GoldLabel;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.protect.Directions;
import it.accoglienza.transform.protect.RoundingKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a release: computes its tables and writes them aside, audits them, lets them into the open layer, and adds the
 * release row last. The open layer never contains what the audit refuses.
 */
public final class Publication {
    private final Lake lake;
    private final Contracts contracts;
    private final Consumer<String> progress;
    private final OpenTableSchemas openTables = OpenTableSchemas.declared();
    private final ProjectTitles titles;

    /**
     * Creates a publication of a warehouse.
     *
     * @param progress receives one line for each step
     */
    public Publication(Lake lake, Contracts contracts, Consumer<String> progress) {
        this.lake = lake.describedBy(OpenDescriptions.described());
        this.contracts = contracts;
        this.titles = ProjectTitles.declared(contracts);
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
     * @param keyFile the file with the rounding keys, one for each year; null for the default file
     * @throws IllegalStateException if there are no observations, or not of the newest deliveries, contracts, references,
     *     declarations and program, if some deliveries are invented and others not, if silver differs from the
     *     ledger, a table differs from its declaration, a year has no key, or was published with another one
     * @throws AuditException if the audit fails; the open layer is not changed
     * @throws DamagedTableException if a written file has changed since; no release row is added
     */
    public String publish(Announcement announcement, @Nullable Path keyFile) throws IOException {
        if (!lake.has(Layer.GOLD, "observations")) {
            throw new IllegalStateException("there are no observations yet; run ./accoglienza transform first");
        }
        LedgerReconciliation ledger = new LedgerReconciliation(lake, contracts);
        ledger.require();
        boolean sample = ledger.isSample();
        requireCurrentGold();
        Releases releases = new Releases(lake, openTables.table("releases"));
        RoundingKeys keys = keys(keyFile, sample);
        releases.requireSameKeys(keys.fingerprints());
        try (PrivateLake candidate = new PrivateLake(lake, "candidates/" + UUID.randomUUID())) {
            DirectedCells directed = new DirectedCells(lake);
            Directions directions = write(candidate.lake(), keys, directed.read());
            progress.accept("publish: auditing");
            List<AttackResult> results = new Auditor(lake.spark())
                    .attack(table -> candidate.lake().read(Layer.OPEN, table), lake.read(Layer.GOLD, "observations"));
            AuditException.requireNothingFound(results);
            long cells = results.stream()
                    .filter(result -> result.attack().equals("observations"))
                    .mapToLong(AttackResult::cells)
                    .sum();
            new TextAudit(openTables, contracts, titles).run(candidate.lake());
            directed.add(directions);
            AuditedTables audited = new AuditedTables(lake, candidate.lake(), openTables);
            Map<String, Long> versions = audited.copy();
            Map<String, RecordedTable> recorded = audited.record(versions);
            String release = releases.add(announcement, keys, versions, recorded, cells);
            progress.accept("publish: release %s, %,d cells audited".formatted(release, cells));
            return release;
        }
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

    /**
     * Writes all tables of the release, several in parallel, to a warehouse that is not published; the observations again while
     * they tell a count of persons. Returns the directions that their counts are rounded in.
     */
    private Directions write(Lake candidate, RoundingKeys keys, Directions known) {
        List<Indicator> indicators = Indicator.declared();
        RoundedObservations observations = new RoundedObservations(
                openTables.table("observations"), indicators, keys, lake.read(Layer.GOLD, "observations"), candidate);
        List<Runnable> writes = new ArrayList<>();
        writes.add(() -> observations.write(known)); // takes longest
        metadata(indicators)
                .forEach((table, rows) -> writes.add(() -> candidate.overwrite(
                        Layer.OPEN, table, openTables.table(table).validate(rows.get()), null)));
        ParallelTasks.all(writes.stream());
        return observations.turn(known, progress);
    }

    /** Returns a supplier of the rows of each table but the observations, by its name. */
    private Map<String, Supplier<Dataset<Row>>> metadata(List<Indicator> indicators) {
        Map<String, Supplier<Dataset<Row>>> tables = new LinkedHashMap<>();
        QualityTables quality = new QualityTables(lake, contracts, openTables);
        tables.put("deliveries", quality::deliveries);
        tables.put("national_reports", quality::nationalReports);
        new MetadataTables(openTables, contracts, indicators)
                .rows()
                .forEach((name, rows) ->
                        tables.put(name, () -> openTables.table(name).dataset(lake.spark(), rows)));
        PublishedTable.declared().stream()
                .filter(table -> table.hasSources(lake))
                .forEach(table -> tables.put(table.name(), () -> table.rows(lake, titles)));
        return tables;
    }

    /** Reads the keys of all years of the observations. */
    private RoundingKeys keys(@Nullable Path file, boolean sample) throws IOException {
        List<Integer> years = years();
        RoundingKeys keys =
                RoundingKeys.forRelease(file == null ? RoundingKeys.defaultFile(sample) : file, years, sample);
        progress.accept("publish: disclosure control with the keys of %d years".formatted(years.size()));
        return keys;
    }

    /** Returns the years of the observations; each needs a key. */
    public List<Integer> years() {
        return lake.read(Layer.GOLD, "observations")
                .selectExpr("CAST(left(period, 4) AS INT) AS year")
                .distinct()
                .as(Encoders.INT())
                .collectAsList();
    }
}
