package it.accoglienza.transform.compute;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.ingest.lake.StoredRows;
import it.accoglienza.ingest.reconciliation.LedgerReconciliation;
import it.accoglienza.transform.delivery.DeliveryCoverage;
import it.accoglienza.transform.delivery.DeliveryHistory;
import it.accoglienza.transform.fact.Fact;
import it.accoglienza.transform.fact.FactDescriptions;
import it.accoglienza.transform.fact.FactTables;
import it.accoglienza.transform.indicator.Fingerprints;
import it.accoglienza.transform.indicator.GoldLabel;
import it.accoglienza.transform.indicator.Observations;
import it.accoglienza.transform.indicator.RecomputePlan;
import it.accoglienza.transform.indicator.RecomputeTask;
import it.accoglienza.transform.sql.ReferenceViews;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Computes the facts and the exact observations of all indicators ({@code gold.observations}) from silver.
 *
 * <p>Computes what changed since the last run, and everything if contracts, reference figures, declarations or the
 * program changed. The commit of gold is labelled with the batch and the fingerprints of these, so an interrupted run is repeated.
 */
public final class Transformation {
    private final Lake lake;
    private final Contracts contracts;
    private final Consumer<String> progress;

    /**
     * Creates a transformation.
     *
     * @param lake the warehouse, with the descriptions of its gold
     * @param progress receives a line for each step
     */
    public Transformation(Lake lake, Contracts contracts, Consumer<String> progress) {
        this.lake = lake.describedBy(FactDescriptions.described(contracts));
        this.contracts = contracts;
        this.progress = progress;
    }

    /**
     * Updates facts and gold.
     *
     * @return false if nothing had changed
     * @throws IllegalStateException if nothing has been loaded, or if silver differs from the ledger
     */
    public boolean run() {
        new LedgerReconciliation(lake, contracts).require();
        return refresh();
    }

    /** Updates facts and gold of a warehouse whose silver is not that of the ledger. */
    public boolean refresh() {
        DeliveryHistory deliveries = DeliveryHistory.of(lake, contracts);
        if (deliveries.newestBatch() == 0) {
            throw new IllegalStateException(
                    "the warehouse holds no delivery yet; run ./accoglienza ingest --source DIR first");
        }
        Fingerprints current = Fingerprints.current();
        long since = computed(current);
        if (since == deliveries.newestBatch()) {
            progress.accept("transform: nothing changed");
            return false;
        }
        lake.unregister(Layer.FACTS); // may be those of another warehouse
        ReferenceViews.register(lake.spark());
        writeExpectedDeliveries(deliveries);
        List<String> facts = refreshFacts(deliveries, since);
        ParallelTasks.all(
                facts.stream().map(fact -> () -> lake.spark().catalog().cacheTable(fact)));
        try {
            List<RecomputeTask> tasks = new RecomputePlan(lake, contracts, deliveries, since).tasks();
            progress.accept("transform: %d indicators".formatted(tasks.size()));
            store(tasks, since, new GoldLabel(deliveries.newestBatch(), current).text());
        } finally {
            facts.forEach(lake.spark().catalog()::uncacheTable);
        }
        return true;
    }

    /** Writes the expected deliveries, which are not published as they are, and names them for the indicators. */
    private void writeExpectedDeliveries(DeliveryHistory deliveries) {
        Dataset<Row> rows = lake.spark()
                .createDataFrame(
                        new DeliveryCoverage(contracts, deliveries).rows(),
                        StructType.fromDDL(DeliveryCoverage.COLUMNS));
        rows.createOrReplaceTempView("expected_deliveries");
        lake.overwrite(Layer.GOLD, "deliveries", rows.coalesce(1), null);
    }

    /** Updates the facts and returns their names in SQL. */
    private List<String> refreshFacts(DeliveryHistory deliveries, long since) {
        FactTables tables = new FactTables(lake, contracts, deliveries, progress);
        Map<Boolean, List<Fact>> facts = Fact.declared().stream().collect(partitioningBy(Fact::derived));
        ParallelTasks.all(facts.getOrDefault(false, List.of()).stream().map(fact -> () -> tables.refresh(fact, since)));
        lake.register(Layer.FACTS);
        ParallelTasks.all(facts.getOrDefault(true, List.of()).stream().map(fact -> () -> tables.derive(fact, since)));
        return lake.register(Layer.FACTS);
    }

    private void store(List<RecomputeTask> tasks, long since, String label) {
        if (tasks.isEmpty()) {
            if (lake.has(Layer.GOLD, "observations")) { // no row changes, only the label
                Dataset<Row> none = lake.read(Layer.GOLD, "observations").limit(0);
                lake.replace(Layer.GOLD, "observations", none, "false", label);
            }
            return;
        }
        String condition = since == 0
                ? "true"
                : tasks.stream().map(RecomputeTask::condition).collect(joining(" OR "));
        try (StoredRows stored = StoredRows.in(lake)) {
            Dataset<Row> sorted = new Observations(lake.spark(), progress)
                    .byTheme(tasks.stream().map(RecomputeTask::grid).toList(), stored)
                    .coalesce(2)
                    .sortWithinPartitions("indicator", "geo_level", "geo", "freq", "period", "breakdown");
            lake.replace(Layer.GOLD, "observations", sorted, condition, label);
        }
    }

    /** Returns the batch up to which gold was computed from the same; 0, saying why, if it must be computed again. */
    private long computed(Fingerprints current) {
        GoldLabel gold = GoldLabel.of(lake);
        List<String> changed = current.changedSince(gold.fingerprints());
        if (gold.batch() > 0 && !changed.isEmpty()) {
            progress.accept(
                    "transform: everything is computed again, because these changed: " + String.join(", ", changed));
        }
        return changed.isEmpty() ? gold.batch() : 0;
    }
}
