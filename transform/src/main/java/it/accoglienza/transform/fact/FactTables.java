package it.accoglienza.transform.fact;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.delivery.DeliveryBlock;
import it.accoglienza.transform.delivery.DeliveryHistory;
import it.accoglienza.transform.sql.SqlFile;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Computes the fact tables: facts of silver again only for the blocks (prefecture and period) that deliveries changed, the
 * facts derived from them as a whole.
 */
public final class FactTables {
    private final Lake lake;
    private final Contracts contracts;
    private final DeliveryHistory deliveries;
    private final Consumer<String> progress;

    /** @param progress receives a line for each fact that is computed */
    public FactTables(Lake lake, Contracts contracts, DeliveryHistory deliveries, Consumer<String> progress) {
        this.lake = lake;
        this.contracts = contracts;
        this.deliveries = deliveries;
        this.progress = progress;
    }

    /**
     * Updates a fact for the blocks of its datasets that changed after a batch.
     *
     * @param since the batch up to which the fact is computed; 0 computes all of it
     */
    public void refresh(Fact fact, long since) {
        List<String> datasets = fact.description().datasets();
        List<DeliveryBlock> changed = deliveries.since(since, datasets);
        if (changed.isEmpty()) {
            return;
        }
        boolean all = !lake.has(Layer.FACTS, fact.name())
                || since == 0
                || deliveries.prefectural(datasets).isEmpty();
        String condition = all ? "true" : condition(changed);
        progress.accept(
                "transform: %s, %s".formatted(fact.name(), all ? "all" : "%,d blocks".formatted(changed.size())));
        Lake own = lake.inNewSession();
        Dataset<Row> rows = SqlFile.query(own.spark(), fact.sql(), datasets, dataset -> silver(own, dataset)
                        .where(condition))
                .coalesce(2);
        if (all) {
            own.overwrite(Layer.FACTS, fact.name(), rows, null);
        } else {
            own.replace(Layer.FACTS, fact.name(), rows, condition, "facts");
        }
    }

    /**
     * Computes a derived fact again if one of its datasets changed after a batch. The tables and views that it is computed
     * from must be registered in the session of the warehouse.
     */
    public void derive(Fact fact, long since) {
        boolean changed = !lake.has(Layer.FACTS, fact.name())
                || !deliveries.since(since, fact.description().datasets()).isEmpty();
        if (changed && fact.from().stream().allMatch(lake.spark().catalog()::tableExists)) {
            progress.accept("transform: %s, all".formatted(fact.name()));
            lake.overwrite(
                    Layer.FACTS, fact.name(), lake.spark().sql(fact.sql()).coalesce(1), null);
        }
    }

    /** Returns a dataset's rows; an empty table with its columns if it has not been delivered yet. */
    private Dataset<Row> silver(Lake own, String dataset) {
        if (own.has(Layer.SILVER, dataset)) {
            return own.read(Layer.SILVER, dataset);
        }
        String columns = contracts.contract(dataset).fields().stream()
                .map(field -> field.name() + " " + field.sqlType() + ", ")
                .collect(joining());
        return own.spark().createDataFrame(List.of(), StructType.fromDDL(columns + "flags ARRAY<STRING>"));
    }

    private static String condition(List<DeliveryBlock> changed) {
        String periods =
                changed.stream().map(DeliveryBlock::period).distinct().sorted().collect(joining("', '", "'", "'"));
        String blocks = changed.stream()
                .map(block -> block.prefecture() + "/" + block.period())
                .distinct()
                .sorted()
                .collect(joining("', '", "'", "'"));
        return "period IN (%s) AND concat(prefecture, '/', period) IN (%s)".formatted(periods, blocks);
    }
}
