package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The ledger of deliveries: {@code bronze.received_files} has one row for each received file, {@code silver.load_results}
 * one row for each delivery that a batch loaded, refused or superseded. The contents of the accepted files are stored
 * before their batch is opened; see {@link DeliveredContents}.
 *
 * <p>A batch is opened by one commit to the first table and closed by one commit to the second. Both commits carry the
 * batch's number, so a batch that an interrupted or a concurrent run left open can be loaded again without loading a row
 * twice. The received files are cached and read again only if another run has written.
 */
public final class Ledger {
    static final String WRITER = "ingest";
    private static final String RECEIVED = "received_files";

    private final Lake lake;
    private final LoadResults results;
    private ReceivedFiles received;
    /** The version of the cached table; the actual one may be newer, which only costs reading the table again. */
    private long version;

    /** Opens the ledger of a warehouse and reads the received files. */
    public Ledger(Lake lake) {
        this.lake = lake;
        this.results = new LoadResults(lake);
        this.received = read();
    }

    /** Returns the ids of all deliveries with a verdict. */
    public Set<String> known(Verdict verdict) {
        return received.ids(verdict);
    }

    /** Returns the deliveries that count: of each block of each dataset the accepted one that was received last. */
    public List<Delivery> current() {
        return received.current();
    }

    /** Returns the ids of the deliveries that came after the one that counts for their block, with an earlier day of receipt. */
    public Set<String> overtaken() {
        return received.overtaken();
    }

    /** Returns all received files, also those of the batch that this run opened. */
    ReceivedFiles received() {
        return received;
    }

    /** Returns the deliveries of a dataset whose rows are in silver and quarantine. */
    public List<Delivery> counting(Contract contract) {
        return contract.deliveredByMinistry() ? received.accepted(contract.name()) : received.current(contract.name());
    }

    /** Returns the held corrections that a later delivery has not replaced. */
    public List<Delivery> held() {
        return received.pending().stream().map(ReceivedFile::delivery).toList();
    }

    /** Returns the rows that each delivery had in silver when it was loaded last, by id; those without a row are left out. */
    public Map<String, Long> acceptedRows() {
        return results.accepted();
    }

    /** Returns the number of the batch that is open, empty if all are closed. */
    public OptionalLong openBatch() {
        long opened = received.lastBatch();
        return opened > results.lastBatch() ? OptionalLong.of(opened) : OptionalLong.empty();
    }

    /**
     * Opens a batch of new deliveries. If another run opens one at the same moment, only one of the two is stored.
     *
     * @return the ids of the files that have changed since they were validated; they are not in the batch
     */
    public Set<String> openBatch(List<ValidatedFile> files) {
        long batch = results.lastBatch() + 1;
        String run = UUID.randomUUID().toString();
        Set<String> changed = storeContents(files, run);
        Timestamp now = Timestamp.from(Instant.now());
        List<Row> rows = new ArrayList<>();
        List<ReceivedFile> opened = new ArrayList<>(received.files());
        for (ValidatedFile file : files) {
            if (changed.contains(file.delivery().id())) {
                continue;
            }
            Delivery delivery = file.delivery().withSequence(rows.size());
            ReceivedFile entry = new ReceivedFile(batch, file.verdict(), false, run, now, delivery);
            rows.add(ReceivedFileMapper.row(entry, file.issues()));
            opened.add(entry);
        }
        if (!rows.isEmpty()) { // an empty commit would use up the number of the batch
            commit(rows, opened, new CommitTag(WRITER, batch, run), run);
        }
        return changed;
    }

    /** Opens a batch that loads accepted deliveries again, from their stored contents. */
    public void openAgain(Collection<Delivery> deliveries) {
        long batch = results.lastBatch() + 1;
        String run = UUID.randomUUID().toString();
        Set<String> ids = deliveries.stream().map(Delivery::id).collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        List<ReceivedFile> opened = new ArrayList<>(received.files());
        for (ReceivedFile file : received.files()) {
            if (ids.remove(file.delivery().id())) {
                rows.add(ReceivedFileMapper.row(file.inBatch(batch), List.of()));
                opened.add(file.inBatch(batch));
            }
        }
        commit(rows, opened, new CommitTag(WRITER, batch, run), run);
    }

    private void commit(List<Row> rows, List<ReceivedFile> opened, CommitTag tag, String run) {
        Dataset<Row> table =
                lake.spark().createDataFrame(rows, ReceivedFileMapper.SCHEMA).coalesce(1);
        lake.append(Layer.BRONZE, RECEIVED, table, tag);
        if (lake.label(Layer.BRONZE, RECEIVED).filter(run::equals).isPresent()
                && lake.version(Layer.BRONZE, RECEIVED) == version + 1) {
            received = new ReceivedFiles(opened, received.held());
            version++;
        } else {
            received = read();
        }
    }

    private Set<String> storeContents(List<ValidatedFile> files, String run) {
        List<Delivery> accepted = files.stream()
                .filter(file -> file.verdict() == Verdict.ACCEPTED)
                .map(ValidatedFile::delivery)
                .toList();
        return accepted.isEmpty() ? Set.of() : new DeliveredContents(lake).append(accepted, run);
    }

    /** Closes a batch with the results of its deliveries. */
    void closeBatch(long batch, List<LoadResult> loaded) {
        Map<String, ReceivedFile> files = new HashMap<>();
        received.files().forEach(file -> files.put(file.delivery().id(), file));
        List<Row> rows = loaded.stream()
                .map(result -> result.row(batch, Objects.requireNonNull(files.get(result.delivery()))))
                .toList();
        results.append(batch, rows);
        received = received.holding(loaded.stream()
                .filter(result -> result.state() == LoadResult.State.HELD)
                .map(LoadResult::delivery)
                .toList());
    }

    private ReceivedFiles read() {
        version = lake.version(Layer.BRONZE, RECEIVED);
        if (!lake.has(Layer.BRONZE, RECEIVED)) {
            return new ReceivedFiles(List.of(), Set.of());
        }
        return new ReceivedFiles(
                lake.read(Layer.BRONZE, RECEIVED).drop("issues").collectAsList().stream()
                        .map(ReceivedFileMapper::received)
                        .sorted(Comparator.comparing(ReceivedFile::batch)
                                .thenComparing(file -> file.delivery().sequence()))
                        .toList(),
                results.held());
    }
}
