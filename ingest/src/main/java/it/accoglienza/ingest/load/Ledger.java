package it.accoglienza.ingest.load;

import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of deliveries: {@code bronze.received_files} says what arrived, {@code silver.load_results} what became of it.
 *
 * <p>A batch is opened by one commit to the first and closed by one commit to the second. Both carry the batch's
 * number, so whoever finds a batch open, a run after a crash or a second run at the same time, does it again and
 * leaves the tables as one undisturbed run would. What arrived is read once and kept, and read anew where another run's
 * opening stands in place of ours.
 */
public final class Ledger {
    static final String WRITER = "ingest";
    /** The table of bronze with a row for each file that arrived. */
    static final String RECEIVED = "received_files";

    /** The table of silver with a row for each delivery that a batch loaded, refused or superseded. */
    static final String RESULTS = "load_results";

    private static final StructType ARRIVED = StructType.fromDDL(
            "batch BIGINT, sequence INT, delivery STRING, dataset STRING, prefecture STRING, period STRING, verdict STRING,"
                    + " received_at TIMESTAMP, file STRING, address STRING, layout STRING, charset STRING,"
                    + " separator STRING, bytes BIGINT, received_on DATE, rows BIGINT, content STRING,"
                    + " anonymity STRUCT<smallest: BIGINT, under_3: DOUBLE, under_5: DOUBLE, mean_risk: DOUBLE>,"
                    + " findings ARRAY<STRUCT<rule: STRING, column: STRING, line: BIGINT, rows: BIGINT>>");

    private final Lake lake;
    private List<Arrival> arrivals;
    /** The version of the table that holds the arrivals; a newer one may, which costs no more than reading it again. */
    private long version;

    /** A delivery that arrived, in which batch, and what was said of it at the door. */
    private record Arrival(long batch, Verdict verdict, Timestamp receivedAt, Delivery delivery) {}

    public Ledger(Lake lake) {
        this.lake = lake;
        this.arrivals = read();
    }

    /** The ids of the deliveries that ever met a verdict. */
    public Set<String> known(Verdict verdict) {
        return arrivals.stream()
                .filter(arrival -> arrival.verdict() == verdict)
                .map(arrival -> arrival.delivery().id())
                .collect(Collectors.toSet());
    }

    /** The number of the batch that was opened and not closed, if there is one. */
    public OptionalLong open() {
        long opened = opened();
        return opened > closed() ? OptionalLong.of(opened) : OptionalLong.empty();
    }

    /** Opens a batch of new deliveries; where another run opens one at the same moment, one of the two stands. */
    public void open(List<ValidatedFile> receipts) {
        long batch = closed() + 1;
        Timestamp now = Timestamp.from(Instant.now());
        List<Row> rows = new ArrayList<>();
        List<Arrival> opened = new ArrayList<>(arrivals);
        for (ValidatedFile receipt : receipts) {
            Delivery delivery = receipt.delivery().at(rows.size());
            rows.add(row(batch, rows.size(), now, receipt));
            opened.add(new Arrival(batch, receipt.verdict(), now, delivery));
        }
        String run = UUID.randomUUID().toString();
        Dataset<Row> arrived = lake.spark().createDataFrame(rows, ARRIVED).coalesce(1);
        lake.append(Layer.BRONZE, RECEIVED, arrived, new CommitTag(WRITER, batch, run));
        if (lake.label(Layer.BRONZE, RECEIVED).filter(run::equals).isPresent()
                && lake.version(Layer.BRONZE, RECEIVED) == version + 1) {
            arrivals = opened;
            version++;
        } else {
            arrivals = read();
        }
    }

    /** The accepted deliveries of a batch, in the order of their arrival. */
    List<Delivery> accepted(long batch, String dataset) {
        return accepted(dataset)
                .filter(arrival -> arrival.batch() == batch)
                .map(Arrival::delivery)
                .toList();
    }

    /** The accepted deliveries of all batches, in the order of their arrival. */
    List<Delivery> everAccepted(String dataset) {
        return accepted(dataset).map(Arrival::delivery).toList();
    }

    /** The accepted delivery that counts for each prefecture and period of a dataset: the one that arrived last. */
    List<Delivery> current(String dataset) {
        Map<String, Delivery> last = new LinkedHashMap<>();
        everAccepted(dataset).forEach(delivery -> last.put(delivery.prefecture() + "/" + delivery.period(), delivery));
        return List.copyOf(last.values());
    }

    /** How large the files of a batch are, as they were sent. */
    public long bytes(long batch) {
        return arrivals.stream()
                .filter(arrival -> arrival.batch() == batch)
                .mapToLong(arrival -> arrival.delivery().bytes())
                .sum();
    }

    /** The refused deliveries of a batch. */
    public List<Delivery> refused(long batch) {
        return arrivals.stream()
                .filter(arrival -> arrival.batch() == batch && arrival.verdict() == Verdict.REFUSED)
                .map(Arrival::delivery)
                .toList();
    }

    /** Closes a batch with what became of its deliveries. */
    public void close(long batch, List<LoadResult> outcomes) {
        Map<String, Arrival> arrived = new HashMap<>();
        arrivals.forEach(arrival -> arrived.put(arrival.delivery().id(), arrival));
        List<Row> rows = outcomes.stream()
                .map(outcome -> {
                    Arrival arrival = Objects.requireNonNull(arrived.get(outcome.delivery()));
                    return outcome.row(batch, arrival.receivedAt(), arrival.delivery());
                })
                .toList();
        Dataset<Row> closed =
                lake.spark().createDataFrame(rows, LoadResult.SCHEMA).coalesce(1);
        lake.append(Layer.SILVER, RESULTS, closed, new CommitTag(WRITER, batch));
    }

    private Stream<Arrival> accepted(String dataset) {
        return arrivals.stream()
                .filter(arrival -> arrival.verdict() == Verdict.ACCEPTED)
                .filter(arrival -> arrival.delivery().dataset().equals(dataset));
    }

    private long opened() {
        return arrivals.stream().mapToLong(Arrival::batch).max().orElse(0);
    }

    private long closed() {
        if (!lake.has(Layer.SILVER, RESULTS)) {
            return 0;
        }
        Row row = lake.read(Layer.SILVER, RESULTS)
                .selectExpr("coalesce(max(batch), 0)")
                .first();
        return row.getLong(0);
    }

    private List<Arrival> read() {
        version = lake.version(Layer.BRONZE, RECEIVED);
        if (!lake.has(Layer.BRONZE, RECEIVED)) {
            return List.of();
        }
        return lake.read(Layer.BRONZE, RECEIVED).drop("findings").collectAsList().stream()
                .map(Ledger::arrival)
                .sorted(Comparator.comparing(Arrival::batch)
                        .thenComparing(arrival -> arrival.delivery().sequence()))
                .toList();
    }

    private static Row row(long batch, int sequence, Timestamp now, ValidatedFile receipt) {
        Delivery delivery = receipt.delivery();
        Row[] issues = receipt.issues().stream()
                .map(found -> RowFactory.create(found.rule(), found.column(), found.line(), found.rows()))
                .toArray(Row[]::new);
        return RowFactory.create(
                batch,
                sequence,
                delivery.id(),
                delivery.dataset(),
                delivery.prefecture(),
                delivery.period(),
                receipt.verdict().name(),
                now,
                delivery.file(),
                delivery.address(),
                delivery.layout(),
                delivery.charset(),
                delivery.separator(),
                delivery.bytes(),
                Date.valueOf(delivery.receivedOn()),
                delivery.rows(),
                delivery.content(),
                row(delivery.anonymity()),
                issues);
    }

    private static @Nullable Row row(@Nullable KAnonymity of) {
        return of == null ? null : RowFactory.create(of.smallest(), of.under3(), of.under5(), of.meanRisk());
    }

    private static @Nullable KAnonymity anonymity(@Nullable Row row) {
        return row == null
                ? null
                : new KAnonymity(row.getLong(0), row.getDouble(1), row.getDouble(2), row.getDouble(3));
    }

    private static Arrival arrival(Row row) {
        Delivery delivery = new Delivery(
                row.getAs("delivery"),
                row.getAs("dataset"),
                row.getAs("prefecture"),
                row.getAs("period"),
                row.getAs("file"),
                row.getAs("address"),
                row.getAs("layout"),
                row.getAs("charset"),
                row.getAs("separator"),
                row.<Long>getAs("bytes"),
                row.<Date>getAs("received_on").toLocalDate(),
                row.<Long>getAs("rows"),
                anonymity(row.getAs("anonymity")),
                row.getAs("content"),
                row.<Integer>getAs("sequence"));
        return new Arrival(
                row.<Long>getAs("batch"), Verdict.valueOf(row.getAs("verdict")), row.getAs("received_at"), delivery);
    }
}
