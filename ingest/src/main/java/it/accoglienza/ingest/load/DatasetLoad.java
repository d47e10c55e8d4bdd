package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.LoadResult.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Loads the deliveries of one dataset in a batch into silver and quarantine. */
final class DatasetLoad {
    private final Contract contract;
    private final Contracts contracts;
    private final Lake lake;
    private final ReceivedFiles received;
    private final Map<String, Long> accepted;
    private final long batch;
    private final References references;
    private final CommitTag tag;

    /**
     * Prepares the load of one dataset.
     *
     * @param accepted the accepted rows of the deliveries of earlier batches, by id
     */
    DatasetLoad(
            Contract contract,
            Contracts contracts,
            Lake lake,
            ReceivedFiles received,
            Map<String, Long> accepted,
            long batch,
            References references) {
        this.contract = contract;
        this.contracts = contracts;
        this.lake = lake;
        this.received = received;
        this.accepted = accepted;
        this.batch = batch;
        this.references = references;
        this.tag = new CommitTag(Ledger.WRITER, batch);
    }

    /**
     * Validates all rows of the blocks that changed. The datasets that its foreign keys refer to must be loaded before.
     *
     * @return the result of each delivery that was validated, superseded or held
     */
    List<LoadResult> load() {
        List<LoadResult> results = new ArrayList<>();
        if (contract.deliveredByMinistry() || references == References.WHERE_DELIVERED) {
            // A report adds rows and corrects no block; in a check the reasons of each row are to be seen.
            results.addAll(validate(changed(received)));
        } else {
            HeldCorrections corrections =
                    new HeldCorrections(received, batch, contract.name(), accepted, this::countValidRows);
            results.addAll(corrections.held());
            List<String> held = results.stream().map(LoadResult::delivery).toList();
            Map<DeliveryBlockId, Long> dropped = dropped(corrections.corrected());
            validate(changed(received.holding(held))).stream()
                    .map(result -> corrections.compared(result, dropped))
                    .forEach(results::add);
        }
        results.addAll(superseded(results));
        return results;
    }

    /** Counts the valid rows of earlier deliveries whose keys their corrections no longer have, by block. */
    private Map<DeliveryBlockId, Long> dropped(Map<Delivery, Delivery> corrected) {
        if (corrected.isEmpty()) {
            return Map.of();
        }
        List<String> key = Stream.concat(Stream.of("prefecture", "period"), contract.primaryKey().stream())
                .distinct()
                .toList();
        Map<DeliveryBlockId, Long> dropped = new HashMap<>();
        validKeys(corrected.values(), key)
                .join(validKeys(corrected.keySet(), key), key.toArray(String[]::new), "left_anti")
                .groupBy("prefecture", "period")
                .count()
                .collectAsList()
                .forEach(row -> dropped.put(
                        new DeliveryBlockId(contract.name(), row.getString(0), row.getString(1)), row.getLong(2)));
        return dropped;
    }

    private Dataset<Row> validKeys(Collection<Delivery> deliveries, List<String> key) {
        return checked(List.copyOf(deliveries))
                .where("clean")
                .select(key.stream().map(functions::col).toArray(Column[]::new))
                .distinct();
    }

    private LoadCounts countValidRows(List<Delivery> deliveries) {
        return new LoadCounts(LoadCounts.validated(checked(deliveries)));
    }

    /**
     * The deliveries to validate. For a prefecture's dataset: the newest one of each block for which the batch has a delivery
     * of the dataset or of one that it refers to. For a dataset of the Ministry: all.
     */
    private List<Delivery> changed(ReceivedFiles standing) {
        Stream<String> datasets = Stream.concat(
                Stream.of(contract.name()),
                contract.foreignKeys().stream().map(key -> key.reference().resource()));
        Set<String> blocks = new HashSet<>();
        datasets.flatMap(dataset -> standing.accepted(batch, dataset).stream())
                .map(delivery -> delivery.block().key())
                .forEach(blocks::add);
        if (blocks.isEmpty()) {
            return List.of();
        }
        return contract.deliveredByMinistry()
                ? standing.accepted(contract.name())
                : standing.current(contract.name()).stream()
                        .filter(delivery -> blocks.contains(delivery.block().key()))
                        .toList();
    }

    private List<LoadResult> validate(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        Dataset<Row> rows = delivered(deliveries);
        ValidatedRowWriter validated =
                new ValidatedRowWriter(contract, lake, tag, checked(rows, deliveries), deliveries);
        validated.writeClean();
        List<LoadResult> results = results(rows, validated.clean(), deliveries);
        boolean rejected = results.stream().anyMatch(result -> result.rejected() > 0);
        if (rejected || lake.has(Layer.QUARANTINE, contract.name())) {
            validated.writeRejected();
        }
        return results;
    }

    private Dataset<Row> delivered(List<Delivery> deliveries) {
        Dataset<Row> contents = new DeliveredContents(lake).read(contract.name(), received.runs(deliveries));
        Dataset<Row> rows = new ContentReader(contract, contracts).read(contents, deliveries);
        return new DeliveryColumns(contract).join(rows, deliveries);
    }

    private Dataset<Row> checked(List<Delivery> deliveries) {
        return checked(delivered(deliveries), deliveries);
    }

    private Dataset<Row> checked(Dataset<Row> rows, List<Delivery> deliveries) {
        return new RowValidator(
                        contract, contracts, this::silver, references, dataset -> undelivered(dataset, deliveries))
                .validate(rows);
    }

    private Dataset<Row> silver(String dataset) {
        return lake.has(Layer.SILVER, dataset)
                ? lake.read(Layer.SILVER, dataset)
                : lake.spark().createDataFrame(List.of(), emptySchema(dataset));
    }

    /** The blocks of deliveries for which no delivery of another dataset was accepted. */
    private Set<String> undelivered(String dataset, List<Delivery> deliveries) {
        Set<String> blocks = new TreeSet<>();
        deliveries.forEach(delivery -> blocks.add(delivery.block().key()));
        received.accepted(dataset)
                .forEach(delivery -> blocks.remove(delivery.block().key()));
        return blocks;
    }

    private StructType emptySchema(String dataset) {
        StructType schema = new StructType();
        for (Field field : contracts.contract(dataset).fields()) {
            schema = schema.add(field.name(), DataType.fromDDL(field.sqlType()));
        }
        return schema;
    }

    private List<LoadResult> results(Dataset<Row> rows, Dataset<Row> clean, List<Delivery> deliveries) {
        if (!contract.deliveredByMinistry()) {
            LoadCounts counts = new LoadCounts(LoadCounts.accepted(clean));
            return deliveries.stream().map(counts::result).toList();
        }
        LoadCounts counts = new LoadCounts(LoadCounts.sent(rows).unionAll(LoadCounts.accepted(clean)));
        return deliveries.stream()
                .map(delivery -> counts.includes(delivery)
                        ? counts.result(delivery)
                        : LoadResult.without(delivery, State.SUPERSEDED))
                .toList();
    }

    private List<LoadResult> superseded(List<LoadResult> results) {
        Set<String> validated = new HashSet<>();
        results.forEach(result -> validated.add(result.delivery()));
        return received.accepted(batch, contract.name()).stream()
                .filter(delivery -> !validated.contains(delivery.id()))
                .map(delivery -> LoadResult.without(delivery, State.SUPERSEDED))
                .toList();
    }
}
