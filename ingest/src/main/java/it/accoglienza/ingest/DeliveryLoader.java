package it.accoglienza.ingest;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.FileValidator;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.file.LandingFolder;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.ingest.load.DatasetLoad;
import it.accoglienza.ingest.load.Ledger;
import it.accoglienza.ingest.load.LoadResult;
import it.accoglienza.ingest.load.LoadResult.State;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.RowIssues;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Loads a folder of deliveries into the warehouse: receives each file, opens a batch, loads its datasets, closes it.
 *
 * <p>May be stopped anywhere and run again, and may run twice at once: a batch left open is done first, and every
 * table takes each batch once.
 */
public final class DeliveryLoader {
    private static final int AT_ONCE = 5;

    private final Lake lake;
    private final Contracts contracts;
    private final Consumer<String> progress;

    /**
     * A loader for a warehouse.
     *
     * @param progress is told what is being done, a line at a time
     */
    public DeliveryLoader(Lake lake, Contracts contracts, Consumer<String> progress) {
        this.lake = lake;
        this.contracts = contracts;
        this.progress = progress;
    }

    /** Loads what is new in the folder and reports what became of every file in it. */
    public IngestReport load(String source) throws IOException {
        return load(source, file -> true);
    }

    /**
     * Loads some of a folder's files and reports what became of them.
     *
     * @param files which, by their path below the folder, {@code stays/PD/2024-03.csv}
     */
    public IngestReport load(String source, Predicate<String> files) throws IOException {
        LandingFolder landing =
                new LandingFolder(source, lake.spark().sessionState().newHadoopConf());
        Ledger ledger = new Ledger(lake);
        Map<String, LoadResult> outcomes = new LinkedHashMap<>();
        ledger.open().ifPresent(batch -> loadBatch(ledger, batch, outcomes));
        List<LandedFile> landed = landing.deliveries().stream()
                .filter(file -> files.test(file.file()))
                .toList();
        progress.accept("ingest: %,d files found".formatted(landed.size()));
        List<ValidatedFile> receipts = receive(landed, ledger.known(Verdict.ACCEPTED));
        for (List<ValidatedFile> fresh = fresh(ledger, receipts); !fresh.isEmpty(); fresh = fresh(ledger, receipts)) {
            progress.accept("ingest: %,d new deliveries".formatted(fresh.size()));
            ledger.open(fresh);
            ledger.open().ifPresent(batch -> loadBatch(ledger, batch, outcomes));
        }
        Map<String, Boolean> movedAside = new LinkedHashMap<>();
        receipts.stream()
                .filter(receipt -> receipt.verdict() == Verdict.REFUSED)
                .map(receipt -> receipt.delivery().file())
                .forEach(file -> movedAside.put(file, landing.moveAside(file)));
        return new IngestReport(new RowIssues(lake, contracts), receipts, outcomes, landing.others(), movedAside);
    }

    private List<ValidatedFile> receive(List<LandedFile> landed, Set<String> known) {
        if (landed.isEmpty()) {
            return List.of();
        }
        Contracts declared = contracts;
        SerializableConfiguration configuration =
                new SerializableConfiguration(lake.spark().sessionState().newHadoopConf());
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        int tasks = Math.min(landed.size(), 4 * spark.defaultParallelism());
        return spark.parallelize(landed, tasks)
                .map(file -> new FileValidator(declared, known, configuration.value(), today).receive(file))
                .collect();
    }

    /** The receipts of deliveries that the ledger does not have yet, each once even where two files hold the same. */
    private static List<ValidatedFile> fresh(Ledger ledger, List<ValidatedFile> receipts) {
        Set<String> accepted = ledger.known(Verdict.ACCEPTED);
        Set<String> refused = ledger.known(Verdict.REFUSED);
        Map<String, ValidatedFile> fresh = new LinkedHashMap<>();
        receipts.stream()
                .filter(receipt -> !accepted.contains(receipt.delivery().id()))
                .filter(receipt -> receipt.verdict() == Verdict.ACCEPTED
                        || !refused.contains(receipt.delivery().id()))
                .forEach(receipt -> fresh.putIfAbsent(receipt.delivery().id(), receipt));
        return List.copyOf(fresh.values());
    }

    private void loadBatch(Ledger ledger, long batch, Map<String, LoadResult> became) {
        SparkSessions.setShufflePartitions(lake.spark(), ledger.bytes(batch));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, DatasetLoad> loads = new LinkedHashMap<>();
            contracts
                    .inOrder()
                    .forEach(contract ->
                            loads.put(contract.name(), new DatasetLoad(contract, contracts, lake, ledger, batch)));
            Map<String, CompletableFuture<?>> received = new HashMap<>();
            loads.forEach((dataset, load) -> received.put(dataset, CompletableFuture.runAsync(load::receive, threads)));
            List<LoadResult> outcomes = new ArrayList<>(refused(ledger, batch));
            judge(loads, received, threads).forEach(judged -> outcomes.addAll(judged.join()));
            ledger.close(batch, outcomes);
            outcomes.forEach(outcome -> became.put(outcome.delivery(), outcome));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }

    /** Judges each dataset once it is received and those that its rows refer to are judged. */
    private Collection<CompletableFuture<List<LoadResult>>> judge(
            Map<String, DatasetLoad> loads, Map<String, CompletableFuture<?>> received, Executor threads) {
        Map<String, CompletableFuture<List<LoadResult>>> judged = new LinkedHashMap<>();
        for (Contract contract : contracts.inOrder()) {
            DatasetLoad load = Objects.requireNonNull(loads.get(contract.name()));
            CompletableFuture<?>[] before = Stream.concat(
                            Stream.of(received.get(contract.name())),
                            contract.foreignKeys().stream()
                                    .map(key -> judged.get(key.reference().resource())))
                    .toArray(CompletableFuture<?>[]::new);
            judged.put(
                    contract.name(),
                    CompletableFuture.allOf(before)
                            .thenApplyAsync(done -> tell(contract.name(), load.judge()), threads));
        }
        return judged.values();
    }

    private List<LoadResult> tell(String dataset, List<LoadResult> outcomes) {
        if (!outcomes.isEmpty()) {
            progress.accept("ingest: %s: %,d deliveries, %,d rows into silver, %,d into quarantine"
                    .formatted(
                            dataset,
                            outcomes.size(),
                            outcomes.stream().mapToLong(LoadResult::accepted).sum(),
                            outcomes.stream().mapToLong(LoadResult::rejected).sum()));
        }
        return outcomes;
    }

    private static List<LoadResult> refused(Ledger ledger, long batch) {
        return ledger.refused(batch).stream()
                .map(delivery -> LoadResult.without(delivery, State.REFUSED))
                .toList();
    }
}
