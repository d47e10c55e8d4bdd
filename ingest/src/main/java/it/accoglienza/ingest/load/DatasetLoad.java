package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.LoadResult.State;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Loads the deliveries of one dataset in a batch into silver and quarantine. */
final class DatasetLoad {
    private final Contract contract;
    private final Contracts contracts;
    private final Lake lake;
    private final ReceivedFiles received;
    private final long batch;
    private final References references;
    private final CommitTag tag;

    DatasetLoad(
            Contract contract,
            Contracts contracts,
            Lake lake,
            ReceivedFiles received,
            long batch,
            References references) {
        this.contract = contract;
        this.contracts = contracts;
        this.lake = lake;
        this.received = received;
        this.batch = batch;
        this.references = references;
        this.tag = new CommitTag(Ledger.WRITER, batch);
    }

    /**
     * Validates all rows of the blocks that changed. The datasets that its foreign keys refer to must be loaded before.
     *
     * @return the result of each delivery that was validated or superseded
     */
    List<LoadResult> load() {
        List<Delivery> changed = changed();
        if (changed.isEmpty()) {
            return List.of();
        }
        List<LoadResult> results = validate(changed);
        return Stream.concat(results.stream(), superseded(results)).toList();
    }

    /**
     * The deliveries to validate. For a prefecture's dataset: the newest one of each block for which the batch has a delivery
     * of the dataset or of one that it refers to. For a dataset of the Ministry: all.
     */
    private List<Delivery> changed() {
        Stream<String> datasets = Stream.concat(
                Stream.of(contract.name()),
                contract.foreignKeys().stream().map(key -> key.reference().resource()));
        Set<String> blocks = new HashSet<>();
        datasets.flatMap(dataset -> received.accepted(batch, dataset).stream())
                .map(delivery -> delivery.block().key())
                .forEach(blocks::add);
        if (blocks.isEmpty()) {
            return List.of();
        }
        return contract.deliveredByMinistry()
                ? received.accepted(contract.name())
                : received.current(contract.name()).stream()
                        .filter(delivery -> blocks.contains(delivery.block().key()))
                        .toList();
    }

    private List<LoadResult> validate(List<Delivery> deliveries) {
        Dataset<Row> contents = new DeliveredContents(lake).read(contract.name(), received.runs(deliveries));
        Dataset<Row> delivered = new ContentReader(contract, contracts).read(contents, deliveries);
        Dataset<Row> rows = new DeliveryColumns(contract).join(delivered, deliveries);
        Dataset<Row> checked = new RowValidator(contract, contracts, this::silver, this::blocks).validate(rows);
        ValidatedRowWriter validated = new ValidatedRowWriter(contract, lake, tag, checked, deliveries);
        validated.writeClean();
        List<LoadResult> results = results(rows, validated.clean(), deliveries);
        boolean rejected = results.stream().anyMatch(result -> result.rejected() > 0);
        if (rejected || lake.has(Layer.QUARANTINE, contract.name())) {
            validated.writeRejected();
        }
        return results;
    }

    private Dataset<Row> silver(String dataset) {
        return lake.has(Layer.SILVER, dataset)
                ? lake.read(Layer.SILVER, dataset)
                : lake.spark().createDataFrame(List.of(), emptySchema(dataset));
    }

    /** The blocks in which a row of a dataset must exist if a key refers to it, empty for all. */
    private Optional<Set<String>> blocks(String dataset) {
        return switch (references) {
            case REQUIRED -> Optional.empty();
            case WHERE_DELIVERED ->
                Optional.of(received.accepted(dataset).stream()
                        .map(delivery -> delivery.block().key())
                        .collect(Collectors.toSet()));
        };
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
        return deliveries.stream().filter(counts::includes).map(counts::result).toList();
    }

    private Stream<LoadResult> superseded(List<LoadResult> results) {
        Set<String> validated = new HashSet<>();
        results.forEach(result -> validated.add(result.delivery()));
        return received.accepted(batch, contract.name()).stream()
                .filter(delivery -> !validated.contains(delivery.id()))
                .map(delivery -> LoadResult.without(delivery, State.SUPERSEDED));
    }
}
