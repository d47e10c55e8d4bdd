package it.accoglienza.ingest;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.FileValidator;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.file.LandingFolder;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.load.BatchLoad;
import it.accoglienza.ingest.load.ContractChanges;
import it.accoglienza.ingest.load.DeliveryTables;
import it.accoglienza.ingest.load.Ledger;
import it.accoglienza.ingest.load.LoadResult;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.RowFindings;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Loads a folder of deliveries into the warehouse: validates each file, opens a batch of the new ones, loads its datasets
 * and closes it.
 *
 * <p>An interrupted run is completed by the next run, and runs may overlap: an open batch is loaded first, and each table
 * takes each batch once.
 */
public final class DeliveryLoader {
    private final Lake lake;
    private final Contracts contracts;
    private final Consumer<String> progress;
    private final Duration settle;

    /** Creates a loader that takes every file, also one that has just been written. */
    public DeliveryLoader(Lake lake, Contracts contracts, Consumer<String> progress) {
        this(lake, contracts, progress, Duration.ZERO);
    }

    /**
     * Creates a loader for a warehouse.
     *
     * @param progress receives messages of one line
     * @param settle how long a file must not have changed; one that changed later is still arriving
     */
    public DeliveryLoader(Lake lake, Contracts contracts, Consumer<String> progress, Duration settle) {
        this.lake = lake.describedBy(DeliveryTables.described(contracts));
        this.contracts = contracts;
        this.progress = progress;
        this.settle = settle;
    }

    /** Loads the new files of a folder and reports the outcome of every file in it. */
    public IngestReport load(String source) throws IOException {
        return load(source, file -> true);
    }

    /**
     * Loads the new files among some files of a folder and reports their outcome.
     *
     * @param files selects files by their path relative to the folder, {@code stays/PD/2024-03.csv}
     */
    public IngestReport load(String source, Predicate<String> files) throws IOException {
        LandingFolder landing =
                new LandingFolder(source, lake.spark().sessionState().newHadoopConf());
        new ContractChanges(lake, contracts).apply();
        Ledger ledger = new Ledger(lake);
        Map<String, LoadResult> results = new LinkedHashMap<>();
        loadOpenBatch(ledger, results);
        List<LandedFile> landed = landing.deliveries().stream()
                .filter(file -> files.test(file.path()))
                .toList();
        progress.accept(String.format(Locale.ENGLISH, "ingest: file trovati / files found: %,d", landed.size()));
        List<ValidatedFile> validated =
                withHeld(ledger, loadNew(ledger, validate(landed, ledger.known(Verdict.ACCEPTED)), results));
        Map<String, List<Issue>> remarks = moveAside(landing, validated);
        addAll(RepeatedRows.remarks(accepted(validated), contracts), remarks);
        addAll(OtherFiles.remarks(accepted(validated)), remarks);
        addAll(overtaken(ledger, validated), remarks);
        return new IngestReport(new RowFindings(lake, contracts), validated, results, landing.others(), remarks)
                .withKnown(acceptedBefore(ledger, validated));
    }

    /**
     * Loads the new files and returns all, those that changed since they were validated as still arriving. A concurrent run may
     * open its batch in place of ours; then the files are still new and are tried again.
     */
    private List<ValidatedFile> loadNew(Ledger ledger, List<ValidatedFile> validated, Map<String, LoadResult> results) {
        List<ValidatedFile> files = withoutRepeats(ledger, validated);
        for (List<ValidatedFile> newFiles = newFiles(ledger, files);
                !newFiles.isEmpty();
                newFiles = newFiles(ledger, files)) {
            progress.accept(
                    String.format(Locale.ENGLISH, "ingest: nuove consegne / new deliveries: %,d", newFiles.size()));
            Set<String> changed = ledger.openBatch(newFiles);
            files = files.stream()
                    .map(file -> changed.contains(file.delivery().id()) ? file.arriving() : file)
                    .toList();
            loadOpenBatch(ledger, results);
        }
        return files;
    }

    /**
     * Marks as known each file that repeats the delivery received before it for its block: nothing is corrected, and only the day
     * of receipt is recorded. The same content after another one is a delivery.
     */
    private static List<ValidatedFile> withoutRepeats(Ledger ledger, List<ValidatedFile> validated) {
        Map<DeliveryBlockId, String> last = new HashMap<>();
        ledger.current().forEach(delivery -> last.put(delivery.block(), delivery.sha256()));
        Set<String> repeats = new HashSet<>();
        validated.stream()
                .filter(file -> file.verdict() == Verdict.ACCEPTED)
                .map(ValidatedFile::delivery)
                .sorted(Comparator.comparing(Delivery::receivedOn))
                .filter(delivery -> delivery.sha256().equals(last.put(delivery.block(), delivery.sha256())))
                .forEach(delivery -> repeats.add(delivery.id()));
        return validated.stream()
                .map(file -> repeats.contains(file.delivery().id()) ? file.known() : file)
                .toList();
    }

    /** Marks the known files that are held corrections. */
    private static List<ValidatedFile> withHeld(Ledger ledger, List<ValidatedFile> validated) {
        Set<String> held = ledger.held().stream().map(Delivery::id).collect(Collectors.toSet());
        return validated.stream()
                .map(file -> file.verdict() == Verdict.KNOWN
                                && held.contains(file.delivery().id())
                        ? file.held()
                        : file)
                .toList();
    }

    private void loadOpenBatch(Ledger ledger, Map<String, LoadResult> results) {
        ledger.openBatch().ifPresent(batch -> new BatchLoad(lake, contracts, ledger, progress)
                .load(batch)
                .forEach(result -> results.put(result.delivery(), result)));
    }

    private List<ValidatedFile> validate(List<LandedFile> landed, Set<String> known) {
        if (landed.isEmpty()) {
            return List.of();
        }
        Contracts declared = contracts; // not the field: Spark would serialize this loader
        SerializableConfiguration configuration =
                new SerializableConfiguration(lake.spark().sessionState().newHadoopConf());
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
        LocalDate today = DeliveryPeriod.today();
        long settled = System.currentTimeMillis() - settle.toMillis();
        int tasks = Math.min(landed.size(), 4 * spark.defaultParallelism());
        return spark.parallelize(landed, tasks)
                .map(file -> new FileValidator(declared, known, configuration.value(), today, settled).validate(file))
                .collect();
    }

    /** Returns the files that are not in the ledger, repeats included, one of each delivery. A file once refused may be accepted now. */
    private static List<ValidatedFile> newFiles(Ledger ledger, List<ValidatedFile> validated) {
        Set<String> accepted = ledger.known(Verdict.ACCEPTED);
        Set<String> refused = ledger.known(Verdict.REFUSED);
        Set<String> repeated = ledger.known(Verdict.KNOWN);
        Map<String, ValidatedFile> byId = new LinkedHashMap<>();
        for (ValidatedFile file : validated) {
            String id = file.delivery().id();
            boolean isNew =
                    switch (file.verdict()) {
                        case ACCEPTED -> true;
                        case REFUSED -> !refused.contains(id);
                        case KNOWN -> !repeated.contains(id);
                        case HELD, ARRIVING, UNREADABLE -> false;
                    };
            if (!accepted.contains(id) && isNew) {
                byId.putIfAbsent(id, file);
            }
        }
        return List.copyOf(byId.values());
    }

    private static void addAll(Map<String, List<Issue>> added, Map<String, List<Issue>> remarks) {
        added.forEach((path, issues) ->
                remarks.merge(path, issues, (one, other) -> Stream.concat(one.stream(), other.stream())
                        .toList()));
    }

    /** Returns the rows of each known file that has some, by path. */
    private static Map<String, Long> acceptedBefore(Ledger ledger, List<ValidatedFile> validated) {
        Map<String, Long> accepted = new HashMap<>();
        List<Delivery> known = validated.stream()
                .filter(file -> file.verdict() == Verdict.KNOWN)
                .map(ValidatedFile::delivery)
                .toList();
        Map<String, Long> rows = known.isEmpty() ? Map.of() : ledger.acceptedRows();
        known.stream()
                .filter(delivery -> rows.containsKey(delivery.id()))
                .forEach(delivery -> accepted.put(delivery.file().path(), rows.get(delivery.id())));
        return accepted;
    }

    /** Returns a remark by path for each file that came after the delivery of its block that counts, with an earlier day. */
    private Map<String, List<Issue>> overtaken(Ledger ledger, List<ValidatedFile> validated) {
        Set<String> overtaken = ledger.overtaken();
        return validated.stream()
                .map(ValidatedFile::delivery)
                .filter(delivery -> overtaken.contains(delivery.id()))
                .filter(delivery ->
                        !contracts.contract(delivery.block().dataset()).deliveredByMinistry()) // all reports count
                .collect(Collectors.toMap(
                        delivery -> delivery.file().path(), delivery -> List.of(Issue.file("superseded"))));
    }

    private static List<Delivery> accepted(List<ValidatedFile> validated) {
        return validated.stream()
                .filter(file -> file.verdict() == Verdict.ACCEPTED)
                .map(ValidatedFile::delivery)
                .toList();
    }

    /** Moves the refused files; returns for the path of each where it is. One that was cut short stays: it may be growing. */
    private static Map<String, List<Issue>> moveAside(LandingFolder landing, List<ValidatedFile> validated) {
        Map<String, List<Issue>> remarks = new LinkedHashMap<>();
        for (ValidatedFile file : validated) {
            if (file.verdict() == Verdict.REFUSED) {
                LandedFile landed = file.delivery().file();
                String rule = file.isCutShort()
                        ? "left_to_complete"
                        : landing.moveAside(landed) ? "moved_aside" : "left_in_place";
                remarks.put(landed.path(), List.of(Issue.file(rule)));
            }
        }
        return remarks;
    }
}
