package it.accoglienza.ingest.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.LoadResult;
import it.accoglienza.ingest.load.RepeatedReports;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads the findings of rows from quarantine (rejected rows) and silver (flagged rows). */
public final class RowFindings {
    private static final String FIRST = "min_by(struct(line, cells), struct(line, cells), %d) AS first";
    private static final String FIRST_DISTINCT = "slice(array_sort(collect_set(struct(line, cells))), 1, %d) AS first";
    private static final String OF_REPORT =
            RepeatedReports.RULES.stream().collect(Collectors.joining("', '", "rule IN ('", "')"));

    private final Lake lake;
    private final Contracts contracts;

    public RowFindings(Lake lake, Contracts contracts) {
        this.lake = lake;
        this.contracts = contracts;
    }

    Contracts contracts() {
        return contracts;
    }

    /** Returns, for each delivery id, one finding per rule and column. */
    Map<String, List<Finding>> collect(Collection<LoadResult> results) {
        Map<String, List<Finding>> findings = new ScaleJumps(lake, contracts).collect(results);
        for (Contract contract : contracts.inOrder()) {
            Set<String> rejected = deliveries(results, contract, LoadResult::rejected);
            if (!rejected.isEmpty()) {
                counted(reasons(contract), rejected, FIRST.formatted(Finding.LINES))
                        .forEach(row -> add(row, rejection(row), findings));
            }
            Set<String> flagged = deliveries(results, contract, LoadResult::flagged);
            if (!flagged.isEmpty()) {
                FlagCells cells = new FlagCells(contract);
                Stream.concat(
                                counted(
                                        flags(contract, cells.sql()).where("NOT " + OF_REPORT),
                                        flagged,
                                        FIRST.formatted(Finding.PLACES))
                                        .stream(),
                                contract.reported() == null
                                        ? Stream.<Row>empty()
                                        : counted(
                                                flags(contract, cells.sqlOfReport())
                                                        .where(OF_REPORT),
                                                flagged,
                                                FIRST_DISTINCT.formatted(Finding.LINES))
                                                .stream())
                        .forEach(row -> add(row, flag(row, cells), findings));
            }
        }
        return findings;
    }

    private static Set<String> deliveries(
            Collection<LoadResult> results, Contract contract, ToLongFunction<LoadResult> rows) {
        return results.stream()
                .filter(result -> result.state() != LoadResult.State.HELD) // its rows are in no table
                .filter(result -> result.block().dataset().equals(contract.name()) && rows.applyAsLong(result) > 0)
                .map(LoadResult::delivery)
                .collect(Collectors.toSet());
    }

    private Dataset<Row> reasons(Contract contract) {
        return lake.read(Layer.QUARANTINE, contract.name())
                .select(col("delivery"), col("line"), explode(col("reasons")).alias("reason"))
                .selectExpr(
                        "delivery", "reason.rule", "reason.column", "line", "CAST(array() AS ARRAY<STRING>) AS cells");
    }

    private Dataset<Row> flags(Contract contract, String cells) {
        return lake.read(Layer.SILVER, contract.name())
                .select(
                        col("delivery"),
                        explode(col("flags")).alias("rule"),
                        expr("'' AS column"),
                        expr("0L AS line"),
                        expr(cells).alias("cells"));
    }

    /** Columns: {@code delivery}, {@code rule}, {@code column}, the number of rows, the first rows. */
    private static List<Row> counted(Dataset<Row> rows, Set<String> deliveries, String first) {
        return rows.where(col("delivery").isInCollection(deliveries))
                .groupBy("delivery", "rule", "column")
                .agg(expr("count(1) AS rows"), expr(first))
                .orderBy("delivery", "rule", "column")
                .collectAsList();
    }

    private static void add(Row row, Finding finding, Map<String, List<Finding>> findings) {
        findings.computeIfAbsent(row.getString(0), id -> new ArrayList<>()).add(finding);
    }

    private static Finding rejection(Row row) {
        List<Place> places = row.<Row>getList(4).stream()
                .map(first -> first.getLong(0))
                .distinct() // a line of the Ministry's reports has several rows
                .map(Place::line)
                .toList();
        return new Finding(Severity.ROWS, row.getString(1), row.getString(2), row.getLong(3), places);
    }

    private static Finding flag(Row row, FlagCells cells) {
        String rule = row.getString(1);
        List<Place> places = row.<Row>getList(4).stream()
                .map(first -> cells.place(rule, first.getList(1)))
                .toList();
        return new Finding(Severity.FLAG, rule, cells.column(rule), row.getLong(3), places);
    }
}
