package it.accoglienza.ingest;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.ForeignKey;
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
import it.accoglienza.ingest.lake.PrivateFolder;
import it.accoglienza.ingest.load.BatchLoad;
import it.accoglienza.ingest.load.Ledger;
import it.accoglienza.ingest.load.LoadResult;
import it.accoglienza.ingest.load.References;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.RowFindings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Checks deliveries as {@link DeliveryLoader} does, and leaves nothing behind: files are only read, and the tables of the check
 * are in a temporary folder. A reference to a delivery that is not among the files is a remark.
 */
final class DeliveryCheck {
    private final SparkSession spark;
    private final Contracts contracts;
    private final Consumer<String> progress;

    /**
     * Creates a check.
     *
     * @param progress receives messages of one line
     */
    DeliveryCheck(SparkSession spark, Contracts contracts, Consumer<String> progress) {
        this.spark = spark;
        this.contracts = contracts;
        this.progress = progress;
    }

    /**
     * Checks all deliveries in a folder.
     *
     * @param above what stands before the files' paths, {@code stays/PD/} for the folder of one prefecture; empty for a folder
     *     of all datasets
     */
    IngestReport folder(String source, String above) throws IOException {
        LandingFolder landing = new LandingFolder(source, configuration());
        List<LandedFile> files =
                landing.deliveries().stream().map(file -> file.below(above)).toList();
        return check(files, landing.others());
    }

    /**
     * Checks one file.
     *
     * @param path the path by which its contract is found, {@code stays/PD/2024-03.csv}
     */
    IngestReport file(Path file, String path) throws IOException {
        List<LandedFile> landed = List.of(LandedFile.of(file, path));
        if (!LandingFolder.isDelivery(file.toString())) {
            return check(List.of(), landed);
        }
        IngestReport report = check(landed, List.of());
        String name = String.valueOf(file.getFileName());
        boolean hidden = !landed.get(0).path().equals(path);
        return hidden || path.endsWith(name) ? report : report.named(name);
    }

    private Configuration configuration() {
        return spark.sessionState().newHadoopConf();
    }

    private IngestReport check(List<LandedFile> landed, List<LandedFile> others) throws IOException {
        FileValidator validator =
                new FileValidator(contracts, Set.of(), configuration(), DeliveryPeriod.today(), Long.MAX_VALUE);
        List<ValidatedFile> files =
                landed.parallelStream().map(validator::validate).toList();
        try (PrivateFolder folder = new PrivateFolder("check")) {
            Lake lake = new Lake(spark, folder.path().toString());
            Ledger ledger = new Ledger(lake);
            Set<String> changed = ledger.openBatch(accepted(files));
            List<ValidatedFile> read = files.stream()
                    .map(file -> changed.contains(file.delivery().id()) ? file.arriving() : file)
                    .toList();
            return new IngestReport(new RowFindings(lake, contracts), read, load(lake, ledger), others, remarks(read))
                    .ofCheck();
        }
    }

    private static List<ValidatedFile> accepted(List<ValidatedFile> files) {
        return files.stream().filter(file -> file.verdict() == Verdict.ACCEPTED).toList();
    }

    private Map<String, LoadResult> load(Lake lake, Ledger ledger) {
        Map<String, LoadResult> results = new HashMap<>();
        ledger.openBatch()
                .ifPresent(batch -> new BatchLoad(lake, contracts, ledger, progress, References.WHERE_DELIVERED)
                        .load(batch)
                        .forEach(result -> results.put(result.delivery(), result)));
        return results;
    }

    /**
     * Returns remarks by path: on each delivery that the file's rows refer to and that is not among the files, on each other
     * period with the same rows, and on the file that counts in place of this one.
     */
    private Map<String, List<Issue>> remarks(List<ValidatedFile> files) {
        List<Delivery> accepted =
                accepted(files).stream().map(ValidatedFile::delivery).toList();
        Set<DeliveryBlockId> blocks = accepted.stream().map(Delivery::block).collect(Collectors.toSet());
        Map<String, List<Issue>> repeated = RepeatedRows.remarks(accepted, contracts);
        Map<String, List<Issue>> others = OtherFiles.remarks(accepted);
        return accepted.stream()
                .filter(delivery -> delivery.table().rows() > 0)
                .collect(Collectors.toMap(delivery -> delivery.file().path(), delivery -> Stream.of(
                                absentRegisters(delivery.block(), blocks),
                                repeated.getOrDefault(delivery.file().path(), List.of()),
                                others.getOrDefault(delivery.file().path(), List.of()))
                        .flatMap(List::stream)
                        .toList()));
    }

    private List<Issue> absentRegisters(DeliveryBlockId block, Set<DeliveryBlockId> blocks) {
        Contract contract = contracts.contract(block.dataset());
        return contract.foreignKeys().stream()
                .filter(key -> !blocks.contains(
                        new DeliveryBlockId(key.reference().resource(), block.prefecture(), block.period())))
                .map(DeliveryCheck::absentRegister)
                .toList();
    }

    private static Issue absentRegister(ForeignKey key) {
        String column = key.fields().get(key.fields().size() - 1);
        return new Issue("register_absent:" + key.reference().resource(), column, 0, 0);
    }
}
