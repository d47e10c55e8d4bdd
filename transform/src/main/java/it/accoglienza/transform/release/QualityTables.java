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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Computes the open tables on data quality, {@code deliveries}, {@code rejections} and {@code national_reports}. Numbers of rows
 * about persons are subject to disclosure control.
 */
final class QualityTables {
    private static final String REJECTIONS = """
            SELECT '%s' AS dataset, prefecture, period, reason.rule AS rule, reason.`column` AS field,
                   count(DISTINCT delivery, line) AS rows
            FROM (SELECT prefecture, period, delivery, line, explode(reasons) AS reason FROM %s)
            GROUP BY prefecture, period, reason.rule, reason.`column`
            """;

    /** The rows of one dataset of the Ministry; a row that was rejected has no flags. */
    private static final String REPORTS = """
            SELECT '%1$s' AS dataset, report_date, count_if(accepted) AS rows, count_if(NOT accepted) AS rejected,
                   concat_ws(';', array_sort(array_distinct(flatten(collect_list(flags))))) AS flags,
                   concat_ws(';', array_sort(collect_set(if(array_contains(flags, 'repeated_report'), `%2$s`, NULL)))) AS repeated
            FROM %3$s
            GROUP BY report_date
            """;

    private final Lake lake;
    private final Contracts contracts;
    private final OpenTableSchemas tables;
    private final RowCounts rowCounts;

    QualityTables(Lake lake, Contracts contracts, OpenTableSchemas tables, RowCounts rowCounts) {
        this.lake = lake;
        this.contracts = contracts;
        this.tables = tables;
        this.rowCounts = rowCounts;
    }

    /** Returns one row for each expected delivery. */
    Dataset<Row> deliveries() {
        Dataset<Row> exact = lake.spark()
                .createDataFrame(
                        new DeliveryCoverage(contracts, DeliveryHistory.of(lake, contracts)).rows(),
                        StructType.fromDDL(DeliveryCoverage.COLUMNS));
        Dataset<Row> described = exact.join(broadcast(sensitivities()), "dataset");
        Dataset<Row> rows = rowCounts.round(described, "rows", "delivered_rows", "''");
        return tables.table("deliveries")
                .project(rowCounts.round(rows, "rejected", "rejected_rows", "''"))
                .coalesce(1)
                .sortWithinPartitions("dataset", "prefecture", "period");
    }

    /** Returns one row for each dataset, prefecture, period, rule and field; none where the rounded count is zero. */
    Dataset<Row> rejections() {
        OpenTableSchema table = tables.table("rejections");
        String query = contracts.inOrder().stream()
                .filter(contract -> !contract.deliveredByMinistry() && lake.has(Layer.QUARANTINE, contract.name()))
                .map(this::rejections)
                .collect(joining(" UNION ALL "));
        Dataset<Row> exact = query.isEmpty()
                ? table.dataset(lake.spark(), List.of())
                : lake.spark().sql(query);
        Dataset<Row> described = exact.join(broadcast(sensitivities()), "dataset");
        return table.project(rowCounts
                        .round(described, "rows", "rejections", "concat('rule=', rule)")
                        .where("rows IS NULL OR rows <> 0"))
                .coalesce(1)
                .sortWithinPartitions("dataset", "prefecture", "period", "rule", "field");
    }

    private String rejections(Contract contract) {
        String view = "quarantine_of_" + contract.name();
        lake.read(Layer.QUARANTINE, contract.name()).createOrReplaceTempView(view);
        return REJECTIONS.formatted(contract.name(), view);
    }

    /** Returns one row for each national report of a dataset. The Ministry publishes its figures, so they are exact. */
    Dataset<Row> nationalReports() {
        OpenTableSchema table = tables.table("national_reports");
        String query = contracts.inOrder().stream()
                .filter(contract -> contract.deliveredByMinistry() && lake.has(Layer.SILVER, contract.name()))
                .map(this::reports)
                .collect(joining(" UNION ALL "));
        Dataset<Row> rows = query.isEmpty()
                ? table.dataset(lake.spark(), List.of())
                : lake.spark().sql(query);
        return table.project(rows).coalesce(1).sortWithinPartitions("dataset", "report_date");
    }

    private String reports(Contract contract) {
        String key = contract.primaryKey().stream()
                .filter(column -> !column.equals("report_date"))
                .findFirst()
                .orElse("report_date");
        Dataset<Row> rows = reportRows(contract, key, Layer.SILVER, "flags", "true");
        if (lake.has(Layer.QUARANTINE, contract.name())) {
            rows = rows.unionAll(
                    reportRows(contract, key, Layer.QUARANTINE, "CAST(array() AS ARRAY<STRING>)", "false"));
        }
        String view = "reports_of_" + contract.name();
        rows.createOrReplaceTempView(view);
        return REPORTS.formatted(contract.name(), key, view);
    }

    private Dataset<Row> reportRows(Contract contract, String key, Layer layer, String flags, String accepted) {
        return lake.read(layer, contract.name())
                .selectExpr("report_date", "`" + key + "`", flags + " AS flags", accepted + " AS accepted");
    }

    /** Returns whether the rows of each dataset are about persons and about vulnerable persons. */
    private Dataset<Row> sensitivities() {
        List<Row> rows = contracts.inOrder().stream()
                .map(contract -> RowFactory.create(contract.name(), contract.ofPersons(), contract.ofVulnerable()))
                .toList();
        return lake.spark()
                .createDataFrame(rows, StructType.fromDDL("dataset STRING, persons BOOLEAN, sensitive BOOLEAN"));
    }
}
