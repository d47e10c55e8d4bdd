package it.accoglienza.transform;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.transform.delivery.DeliveryCoverage;
import it.accoglienza.transform.delivery.DeliveryHistory;
import it.accoglienza.transform.fact.Fact;
import it.accoglienza.transform.fact.FactTables;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.Observations;
import it.accoglienza.transform.indicator.RecomputePlan;
import it.accoglienza.transform.indicator.RecomputeTask;
import it.accoglienza.transform.sql.ReferenceViews;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * From silver to gold: facts, then the exact observations of every indicator in {@code gold.observations}.
 *
 * <p>Computes what deliveries touched since the last time, everything where a declaration changed. The commit of gold
 * is labelled with the batch and the declarations that it was computed from, so a run that was stopped is done again.
 */
public final class Transformation {
    private final Lake lake;
    private final Contracts contracts;
    private final Consumer<String> progress;

    /** A transformation of a warehouse that tells its progress a line at a time. */
    public Transformation(Lake lake, Contracts contracts, Consumer<String> progress) {
        this.lake = lake;
        this.contracts = contracts;
        this.progress = progress;
    }

    /** Brings facts and gold up to date; false where nothing had changed. */
    public boolean run() {
        DeliveryHistory deliveries = DeliveryHistory.of(lake, contracts);
        if (deliveries.newestBatch() == 0) {
            throw new IllegalStateException(
                    "the warehouse holds no delivery yet; run ./accoglienza ingest --source DIR first");
        }
        String declarations = declarations();
        long since = computed(declarations);
        if (since == deliveries.newestBatch()) {
            progress.accept("transform: nothing changed");
            return false;
        }
        refreshFacts(deliveries, since);
        ReferenceViews.register(lake.spark());
        registerLedger(deliveries);
        List<String> facts = lake.register(Layer.FACTS);
        ParallelTasks.all(
                facts.stream().map(fact -> () -> lake.spark().catalog().cacheTable(fact)));
        try {
            List<RecomputeTask> tasks = new RecomputePlan(lake, contracts, deliveries, since).tasks();
            progress.accept("transform: %d indicators".formatted(tasks.size()));
            store(tasks, since, deliveries.newestBatch() + " " + declarations);
        } finally {
            facts.forEach(lake.spark().catalog()::uncacheTable);
        }
        return true;
    }

    private void refreshFacts(DeliveryHistory deliveries, long since) {
        FactTables facts = new FactTables(lake, contracts, deliveries, progress);
        ParallelTasks.all(Fact.declared().stream().map(fact -> () -> facts.refresh(fact, since)));
    }

    /** The ledger as the view {@code deliveries}, which indicators of the deliveries themselves are made from. */
    private void registerLedger(DeliveryHistory deliveries) {
        lake.spark()
                .createDataFrame(
                        new DeliveryCoverage(contracts, deliveries).rows(),
                        StructType.fromDDL(DeliveryCoverage.COLUMNS))
                .createOrReplaceTempView("expected_deliveries");
    }

    private void store(List<RecomputeTask> tasks, long since, String label) {
        if (tasks.isEmpty()) {
            return;
        }
        Dataset<Row> sorted = new Observations(lake.spark(), progress)
                .byTheme(tasks.stream().map(RecomputeTask::grid).toList())
                .coalesce(2)
                .sortWithinPartitions("indicator", "geo_level", "geo", "freq", "period", "breakdown");
        String condition = since == 0
                ? "true"
                : tasks.stream().map(RecomputeTask::condition).collect(joining(" OR "));
        lake.replace(Layer.GOLD, "observations", sorted, condition, label);
    }

    /** The batch up to which gold was computed by these declarations; 0 where it must be computed anew. */
    private long computed(String declarations) {
        String[] label = lake.label(Layer.GOLD, "observations").orElse("0 none").split(" ");
        return label[1].equals(declarations) ? Long.parseLong(label[0]) : 0;
    }

    private static String declarations() {
        return Declarations.fingerprint(
                Declarations.in(Fact.class, "facts"), Declarations.in(Indicator.class, "indicators"));
    }
}
