package it.accoglienza.ingest.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.LoadResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads the issues of rows from quarantine (rejected rows) and silver (flagged rows). */
public final class RowIssues {
    private final Lake lake;
    private final Contracts contracts;

    public RowIssues(Lake lake, Contracts contracts) {
        this.lake = lake;
        this.contracts = contracts;
    }

    Contracts contracts() {
        return contracts;
    }

    /** Returns, for each delivery id, one issue per rule and column with the first line and the number of rows. */
    Map<String, List<Issue>> collect(Collection<LoadResult> results) {
        Map<String, List<Issue>> issues = new ScaleJumps(lake, contracts).collect(results);
        for (Contract contract : contracts.inOrder()) {
            Set<String> rejected = deliveries(results, contract, LoadResult::rejected);
            if (!rejected.isEmpty()) {
                addIssues(reasons(contract), rejected, issues);
            }
            Set<String> flagged = deliveries(results, contract, LoadResult::flagged);
            if (!flagged.isEmpty()) {
                addIssues(flags(contract), flagged, issues);
            }
        }
        return issues;
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
                .select("delivery", "line", "reason.rule", "reason.column");
    }

    /** Silver has no line numbers. */
    private Dataset<Row> flags(Contract contract) {
        return lake.read(Layer.SILVER, contract.name())
                .select(
                        col("delivery"),
                        expr("0L AS line"),
                        explode(col("flags")).alias("rule"),
                        expr("'' AS column"));
    }

    private static void addIssues(Dataset<Row> rows, Set<String> deliveries, Map<String, List<Issue>> issues) {
        Dataset<Row> counts = rows.groupBy("delivery", "rule", "column")
                .agg(expr("min(line)"), expr("count(1)"))
                .orderBy("delivery", "rule", "column");
        for (Row row : counts.collectAsList()) {
            String delivery = row.getString(0);
            if (deliveries.contains(delivery)) {
                issues.computeIfAbsent(delivery, id -> new ArrayList<>())
                        .add(new Issue(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
            }
        }
    }
}
