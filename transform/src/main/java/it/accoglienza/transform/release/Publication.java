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
import it.accoglienza.transform.audit.AuditedRelease;
import it.accoglienza.transform.audit.Auditor;
import it.accoglienza.transform.compute.Transformation;
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

    /** Publishes a release without exceptions from the release gate. */
    public String publish(Announcement announcement, @Nullable Path keyFile) throws IOException {
        return publish(announcement, keyFile, GateExceptions.none());
    }

    /**
     * Publishes a release and returns its name, {@code 2026-11-22.1}. Blocks of which few persons or bodies changed since the
     * last release keep their published rows, but for the exceptions; see {@code gold.waiting_blocks}.
     *
     * @param keyFile the file with the rounding keys, one for each year; null for the default file
     * @throws IllegalStateException if there are no observations, or not of the newest deliveries, contracts, references,
     *     declarations and program, if some deliveries are invented and others not, if silver differs from the
     *     ledger, a table differs from its declaration, a year has no key, or was published with another one
     * @throws IllegalArgumentException if a block among the exceptions does not wait
     * @throws AuditException if the audit fails; the open layer is not changed
     * @throws DamagedTableException if a written file has changed since; no release row is added
     */
    public String publish(Announcement announcement, @Nullable Path keyFile, GateExceptions exceptions)
            throws IOException {
        requireGold();
        LedgerReconciliation ledger = new LedgerReconciliation(lake, contracts);
        ledger.require();
        boolean sample = ledger.isSample();
        requireCurrentGold();
        Releases releases = new Releases(lake, openTables.table("releases"));
        RoundingKeys keys = keys(keyFile, sample);
        releases.requireSameKeys(keys.fingerprints());
        ReleaseGate gate = new ReleaseGate(lake, contracts);
        if (lake.has(Layer.OPEN, "releases") && !gate.hasReleased()) {
            progress.accept(
                    "publish: the folder released has no published rows, so no correction waits in this release");
        }
        WaitingBlocks waiting = new WaitingBlocks(gate.small(), exceptions, progress);
        DirectedCells directed = new DirectedCells(gate.released());
        try (PrivateLake candidate = new PrivateLake(lake, "candidates/" + UUID.randomUUID())) {
            Lake source = source(gate, waiting, candidate.lake());
            AuditedRelease release = new AuditedRelease(
                    table -> candidate.lake().read(Layer.OPEN, table), source.read(Layer.GOLD, "observations"));
            AuditedRelease earlier = releases.newest();
            Directions directions = write(
                    source,
                    candidate.lake(),
                    keys,
                    directed.read(),
                    RoundedObservations.unchanged(release.exact(), earlier));
            long cells = audit(candidate.lake(), release, earlier);
            gate.record(waiting.names(), release.exact());
            directed.add(directions);
            waiting.write(lake);
            AuditedTables audited = new AuditedTables(lake, candidate.lake(), openTables);
            Map<String, Long> versions = audited.copy();
            Map<String, RecordedTable> recorded = audited.record(versions);
            String name = releases.add(announcement, keys, versions, recorded, cells);
            progress.accept("publish: release %s, %,d cells audited".formatted(name, cells));
            return name;
        }
    }

    /** Returns the warehouse that the release is made from: this one, or if blocks wait the candidate, computed with their published rows. */
    private Lake source(ReleaseGate gate, WaitingBlocks waiting, Lake candidate) {
        if (waiting.names().isEmpty()) {
            return lake;
        }
        progress.accept(
                "publish: blocks that keep their published figures, because few persons or bodies changed in them: %,d"
                        .formatted(waiting.names().size()));
        gate.pick(waiting.names(), candidate);
        new Transformation(candidate, contracts, progress).refresh();
        candidate.unregister(Layer.FACTS);
        return candidate;
    }

    /** Returns the number of audited observations. */
    private long audit(Lake candidate, AuditedRelease release, @Nullable AuditedRelease earlier) {
        progress.accept("publish: auditing");
        List<AttackResult> results = new Auditor(lake.spark()).attack(release, earlier);
        AuditException.requireNothingFound(results);
        new TextAudit(openTables, contracts, titles).run(candidate);
        return results.stream()
                .filter(result -> result.attack().equals("observations"))
                .mapToLong(AttackResult::cells)
                .sum();
    }

    private void requireGold() {
        if (!lake.has(Layer.GOLD, "observations")) {
            throw new IllegalStateException("there are no observations yet; run ./accoglienza transform first");
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
    private Directions write(Lake source, Lake candidate, RoundingKeys keys, Directions known, Dataset<Row> unchanged) {
        List<Indicator> indicators = Indicator.declared();
        RoundedObservations observations = new RoundedObservations(
                openTables.table("observations"), indicators, keys, source.read(Layer.GOLD, "observations"), candidate);
        List<Runnable> writes = new ArrayList<>();
        writes.add(() -> observations.write(known)); // takes longest
        metadata(source, indicators)
                .forEach((table, rows) -> writes.add(() -> candidate.overwrite(
                        Layer.OPEN, table, openTables.table(table).validate(rows.get()), null)));
        ParallelTasks.all(writes.stream());
        return observations.turn(unchanged, known, progress);
    }

    /** Returns a supplier of the rows of each table but the observations, by its name. */
    private Map<String, Supplier<Dataset<Row>>> metadata(Lake source, List<Indicator> indicators) {
        Map<String, Supplier<Dataset<Row>>> tables = new LinkedHashMap<>();
        QualityTables quality = new QualityTables(lake, contracts, openTables);
        tables.put("deliveries", quality::deliveries);
        tables.put("national_reports", quality::nationalReports);
        new MetadataTables(openTables, contracts, indicators)
                .rows()
                .forEach((name, rows) ->
                        tables.put(name, () -> openTables.table(name).dataset(lake.spark(), rows)));
        PublishedTable.declared().stream()
                .filter(table -> table.hasSources(source))
                .forEach(table -> tables.put(table.name(), () -> table.rows(source, titles)));
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
