package it.accoglienza.transform.release;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.broadcast;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.delivery.DeliveryCoverage;
import it.accoglienza.transform.delivery.DeliveryHistory;
import it.accoglienza.transform.protect.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What the public learns of the deliveries themselves: {@code deliveries} (who delivered what, when, how well) and
 * {@code rejections} (rows that were not taken, by reason). Rows about persons are counted as persons are: rounded.
 */
final class QualityTables {
    private final Lake lake;
    private final Contracts contracts;
    private final RowCounts protection;

    QualityTables(Lake lake, Contracts contracts, RowCounts protection) {
        this.lake = lake;
        this.contracts = contracts;
        this.protection = protection;
    }

    /** How to make each table, by its name. */
    Map<String, Supplier<Dataset<Row>>> all() {
        return Map.of("deliveries", this::deliveries, "rejections", this::rejections);
    }

    private Dataset<Row> deliveries() {
        Dataset<Row> exact = lake.spark()
                .createDataFrame(
                        new DeliveryCoverage(contracts, DeliveryHistory.of(lake, contracts)).rows(),
                        StructType.fromDDL(DeliveryCoverage.COLUMNS));
        Dataset<Row> described = exact.join(broadcast(described()), "dataset");
        return protection
                .round(protection.round(described, "rows", "delivered_rows", "''"), "rejected", "rejected_rows", "''")
                .select(
                        "dataset",
                        "prefecture",
                        "period",
                        "state",
                        "first_received_on",
                        "received_on",
                        "late",
                        "corrections",
                        "rows",
                        "rejected",
                        "flags")
                .coalesce(1)
                .sortWithinPartitions("dataset", "prefecture", "period");
    }

    /** Rows not taken: dataset, prefecture, period, rule, field, rows. A rounded count of nothing is no row. */
    private Dataset<Row> rejections() {
        String rejected = contracts.inOrder().stream()
                .filter(contract -> !contract.deliveredByMinistry() && lake.has(Layer.QUARANTINE, contract.name()))
                .map(this::rejections)
                .collect(joining(" UNION ALL "));
        String none =
                "SELECT '' AS dataset, '' AS prefecture, '' AS period, '' AS rule, '' AS field, 0L AS rows WHERE false";
        Dataset<Row> exact = lake.spark().sql(rejected.isEmpty() ? none : rejected);
        return protection
                .round(exact.join(broadcast(described()), "dataset"), "rows", "rejections", "concat('rule=', rule)")
                .where("rows IS NULL OR rows <> 0")
                .select("dataset", "prefecture", "period", "rule", "field", "rows")
                .coalesce(1)
                .sortWithinPartitions("dataset", "prefecture", "period", "rule", "field");
    }

    private String rejections(Contract contract) {
        String view = "quarantine_of_" + contract.name();
        lake.read(Layer.QUARANTINE, contract.name()).createOrReplaceTempView(view);
        return ("SELECT '%s' AS dataset, prefecture, period, reason.rule AS rule, reason.`column` AS field, count(DISTINCT delivery, line) AS rows"
                        + " FROM (SELECT prefecture, period, delivery, line, explode(reasons) AS reason FROM %s)"
                        + " GROUP BY prefecture, period, reason.rule, reason.`column`")
                .formatted(contract.name(), view);
    }

    /** What a dataset's rows are about: dataset, persons, sensitive. */
    private Dataset<Row> described() {
        List<Row> rows = contracts.inOrder().stream()
                .map(contract -> RowFactory.create(contract.name(), contract.ofPersons(), contract.ofVulnerable()))
                .toList();
        return lake.spark()
                .createDataFrame(rows, StructType.fromDDL("dataset STRING, persons BOOLEAN, sensitive BOOLEAN"));
    }
}
