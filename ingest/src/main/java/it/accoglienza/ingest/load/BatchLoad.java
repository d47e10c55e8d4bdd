package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.ingest.load.LoadResult.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Loads the datasets of one open batch in parallel, each after those that it refers to, and closes the batch. */
public final class BatchLoad {
    private final Lake lake;
    private final Contracts contracts;
    private final Ledger ledger;
    private final Consumer<String> progress;
    private final References references;

    /**
     * Creates a loader of batches.
     *
     * @param progress receives one line for each loaded dataset
     */
    public BatchLoad(Lake lake, Contracts contracts, Ledger ledger, Consumer<String> progress) {
        this(lake, contracts, ledger, progress, References.REQUIRED);
    }

    /** Creates a loader of batches for a warehouse that may lack deliveries to which others refer. */
    public BatchLoad(Lake lake, Contracts contracts, Ledger ledger, Consumer<String> progress, References references) {
        this.lake = lake;
        this.contracts = contracts;
        this.ledger = ledger;
        this.progress = progress;
        this.references = references;
    }

    /** Loads and closes a batch. Returns the result of each of its deliveries and of each delivery validated again. */
    public List<LoadResult> load(long batch) {
        ReceivedFiles received = ledger.received();
        Map<String, Long> accepted = ledger.acceptedRows();
        SparkSessions.setShufflePartitions(lake.spark(), received.bytes(batch));
        Map<String, Supplier<List<LoadResult>>> loads = new LinkedHashMap<>();
        for (Contract contract : contracts.inOrder()) {
            DatasetLoad load = new DatasetLoad(contract, contracts, lake, received, accepted, batch, references);
            loads.put(contract.name(), () -> reported(contract.name(), load.load()));
        }
        List<LoadResult> results = new ArrayList<>(received.refused(batch).stream()
                .map(delivery -> LoadResult.without(delivery, State.REFUSED))
                .toList());
        received.repeated(batch).forEach(delivery -> results.add(LoadResult.without(delivery, State.REPEATED)));
        ParallelTasks.results(loads, this::references).forEach(results::addAll);
        ledger.closeBatch(batch, results);
        return results;
    }

    private List<String> references(String dataset) {
        return contracts.contract(dataset).foreignKeys().stream()
                .map(key -> key.reference().resource())
                .toList();
    }

    private List<LoadResult> reported(String dataset, List<LoadResult> results) {
        if (!results.isEmpty()) {
            progress.accept(String.format(
                    Locale.ENGLISH,
                    "ingest: %s: consegne / deliveries: %,d, righe accettate / rows accepted: %,d, respinte / rejected: %,d",
                    dataset,
                    results.size(),
                    results.stream().mapToLong(LoadResult::accepted).sum(),
                    results.stream().mapToLong(LoadResult::rejected).sum()));
        }
        return results;
    }
}
