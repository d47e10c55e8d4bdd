package it.accoglienza.transform.release;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.delivery.DeliveryCoverage;
import it.accoglienza.transform.delivery.DeliveryHistory;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Computes the open tables on data quality, {@code deliveries} and {@code national_reports}. Of a delivery it is public whether
 * it came, and in time: its rows, its day, its corrections and what was wrong with it tell about persons.
 */
final class QualityTables {
    private static final String RECEIVED = "state IN ('received', 'partial')";

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

    QualityTables(Lake lake, Contracts contracts, OpenTableSchemas tables) {
        this.lake = lake;
        this.contracts = contracts;
        this.tables = tables;
    }

    /** Returns one row for each expected delivery. */
    Dataset<Row> deliveries() {
        Dataset<Row> exact = lake.spark()
                .createDataFrame(
                        new DeliveryCoverage(contracts, DeliveryHistory.of(lake, contracts)).rows(),
                        StructType.fromDDL(DeliveryCoverage.COLUMNS));
        return tables.table("deliveries")
                .project(exact.withColumns(Map.of(
                        "state", expr("if(%s, 'received', 'missing')".formatted(RECEIVED)),
                        "late", expr("if(%s, late, NULL)".formatted(RECEIVED)))));
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
        return table.project(rows);
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
}
