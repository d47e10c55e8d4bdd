package it.accoglienza.ingest;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.BatchLoad;
import it.accoglienza.ingest.load.ContractChanges;
import it.accoglienza.ingest.load.Ledger;
import it.accoglienza.ingest.load.LoadResult;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.RowFindings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads deliveries again from the contents that the warehouse stores: held corrections that are confirmed, and datasets whose
 * tables are damaged or follow an earlier contract. No file of a source folder is needed.
 */
public final class StoredDeliveries {
    private final Lake lake;
    private final Contracts contracts;
    private final Ledger ledger;
    private final Consumer<String> progress;

    /**
     * Opens the stored deliveries of a warehouse.
     *
     * @param progress receives messages of one line
     */
    public StoredDeliveries(Lake lake, Contracts contracts, Consumer<String> progress) {
        this.lake = lake;
        this.contracts = contracts;
        this.ledger = new Ledger(lake);
        this.progress = progress;
    }

    /**
     * Loads held corrections in place of the deliveries before them.
     *
     * @param files their paths as in the report that held them
     * @throws IllegalArgumentException if a file is not held; the message lists those that are
     */
    public IngestReport confirm(Collection<String> files) {
        new ContractChanges(lake, contracts).apply();
        loadOpenBatch();
        Map<String, Delivery> held = ledger.held().stream()
                .collect(Collectors.toMap(
                        delivery -> delivery.file().path(), Function.identity(), (one, later) -> later));
        files.stream().filter(file -> !held.containsKey(file)).findFirst().ifPresent(file -> {
            throw new IllegalArgumentException("%s: not a held correction; held: %s"
                    .formatted(
                            file,
                            held.isEmpty()
                                    ? "none"
                                    : held.keySet().stream().sorted().collect(joining(", "))));
        });
        return loadAgain(files.stream()
                .distinct()
                .map(file -> Objects.requireNonNull(held.get(file)))
                .toList());
    }

    /**
     * Writes the silver and quarantine tables of datasets anew, and validates the datasets that refer to them.
     *
     * @throws IllegalArgumentException if a dataset is not declared
     */
    public IngestReport rebuild(Collection<String> datasets) {
        datasets.stream()
                .filter(name -> contracts.find(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("%s: not a dataset; datasets: %s"
                            .formatted(
                                    name,
                                    contracts.inOrder().stream()
                                            .map(contract -> contract.name())
                                            .collect(joining(", "))));
                });
        ContractChanges changes = new ContractChanges(lake, contracts);
        changes.forget(datasets);
        changes.apply();
        for (String dataset : datasets) {
            lake.drop(Layer.SILVER, dataset);
            lake.drop(Layer.QUARANTINE, dataset);
        }
        loadOpenBatch();
        return loadAgain(datasets.stream()
                .flatMap(dataset -> ledger.counting(contracts.contract(dataset)).stream())
                .toList());
    }

    private void loadOpenBatch() {
        ledger.openBatch().ifPresent(batch -> new BatchLoad(lake, contracts, ledger, progress).load(batch));
    }

    private IngestReport loadAgain(List<Delivery> deliveries) {
        Map<String, LoadResult> results = Map.of();
        if (!deliveries.isEmpty()) {
            ledger.openAgain(deliveries);
            results = new BatchLoad(lake, contracts, ledger, progress)
                    .load(ledger.openBatch().orElseThrow()).stream()
                            .collect(Collectors.toMap(LoadResult::delivery, Function.identity()));
        }
        List<ValidatedFile> files = deliveries.stream()
                .map(delivery -> new ValidatedFile(delivery, Verdict.ACCEPTED, List.of(), List.of()))
                .toList();
        return new IngestReport(new RowFindings(lake, contracts), files, results, List.of(), Map.of());
    }
}
