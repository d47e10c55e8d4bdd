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

/** Keeps the fact tables: computes each anew for the blocks (prefecture and period) that deliveries changed. */
public final class FactTables {
    private final Lake lake;
    private final Contracts contracts;
    private final DeliveryHistory deliveries;
    private final Consumer<String> progress;

    public FactTables(Lake lake, Contracts contracts, DeliveryHistory deliveries, Consumer<String> progress) {
        this.lake = lake;
        this.contracts = contracts;
        this.deliveries = deliveries;
        this.progress = progress;
    }

    /** Brings a fact up to date with what was delivered after a batch. */
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
        Dataset<Row> rows = new SqlFile(fact.name(), "", fact.sql())
                .over(datasets, dataset -> silver(dataset).where(condition))
                .coalesce(2);
        if (all) {
            lake.overwrite(Layer.FACTS, fact.name(), rows, null);
        } else {
            lake.replace(Layer.FACTS, fact.name(), rows, condition, "facts");
        }
    }

    /** A dataset's rows; none, of its columns, where nobody has delivered it yet. */
    private Dataset<Row> silver(String dataset) {
        if (lake.has(Layer.SILVER, dataset)) {
            return lake.read(Layer.SILVER, dataset);
        }
        String columns = contracts.contract(dataset).fields().stream()
                .map(field -> field.name() + " " + field.sqlType() + ", ")
                .collect(joining());
        return lake.spark().createDataFrame(List.of(), StructType.fromDDL(columns + "flags ARRAY<STRING>"));
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
