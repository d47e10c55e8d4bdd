package it.accoglienza.transform;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.Due.Part;
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
        Deliveries deliveries = Deliveries.of(lake, contracts);
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
        AtOnce.all(facts.stream().map(fact -> () -> lake.spark().catalog().cacheTable(fact)));
        try {
            List<Part> parts = new Due(lake, contracts, deliveries, since).parts();
            progress.accept("transform: %d indicators".formatted(parts.size()));
            store(parts, since, deliveries.newestBatch() + " " + declarations);
        } finally {
            facts.forEach(lake.spark().catalog()::uncacheTable);
        }
        return true;
    }

    private void refreshFacts(Deliveries deliveries, long since) {
        Facts facts = new Facts(lake, contracts, deliveries, progress);
        AtOnce.all(Fact.declared().stream().map(fact -> () -> facts.refresh(fact, since)));
    }

    /** The ledger as the view {@code deliveries}, which indicators of the deliveries themselves are made from. */
    private void registerLedger(Deliveries deliveries) {
        lake.spark()
                .createDataFrame(
                        new DeliveryRecord(contracts, deliveries).rows(), StructType.fromDDL(DeliveryRecord.COLUMNS))
                .createOrReplaceTempView("deliveries");
    }

    private void store(List<Part> parts, long since, String label) {
        if (parts.isEmpty()) {
            return;
        }
        Dataset<Row> sorted = new Observations(lake.spark(), progress)
                .byTheme(parts.stream().map(Part::scope).toList())
                .coalesce(2)
                .sortWithinPartitions("indicator", "geo_level", "geo", "freq", "period", "breakdown");
        String condition =
                since == 0 ? "true" : parts.stream().map(Part::condition).collect(joining(" OR "));
        lake.replace(Layer.GOLD, "observations", sorted, condition, label);
    }

    /** The batch up to which gold was computed by these declarations; 0 where it must be computed anew. */
    private long computed(String declarations) {
        String[] label = lake.label(Layer.GOLD, "observations").orElse("0 none").split(" ");
        return label[1].equals(declarations) ? Long.parseLong(label[0]) : 0;
    }

    private static String declarations() {
        String all = Declarations.in(Fact.class, "facts") + "\n" + Declarations.in(Indicator.class, "indicators");
        return Integer.toHexString(all.hashCode()) + "-" + all.length();
    }
}
