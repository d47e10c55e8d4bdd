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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the judgement found in the rows of deliveries, gathered from quarantine and silver; never a value. */
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

    /** For each delivery, one finding a rule and column with its first line and its number of rows. */
    Map<String, List<Issue>> collect(Collection<LoadResult> outcomes) {
        Map<String, List<Issue>> found = new HashMap<>();
        for (Contract contract : contracts.inOrder()) {
            Set<String> rejected = deliveries(outcomes, contract, LoadResult::rejected);
            if (!rejected.isEmpty()) {
                Dataset<Row> reasons = lake.read(Layer.QUARANTINE, contract.name())
                        .select(
                                col("delivery"),
                                col("line"),
                                explode(col("reasons")).alias("reason"));
                gather(reasons.select("delivery", "line", "reason.rule", "reason.column"), rejected, found);
            }
            Set<String> flagged = deliveries(outcomes, contract, LoadResult::flagged);
            if (!flagged.isEmpty()) {
                Dataset<Row> flags = lake.read(Layer.SILVER, contract.name())
                        .select(
                                col("delivery"),
                                expr("0L AS line"),
                                explode(col("flags")).alias("rule"),
                                expr("'' AS column"));
                gather(flags, flagged, found);
            }
        }
        return found;
    }

    private static Set<String> deliveries(
            Collection<LoadResult> outcomes, Contract contract, ToLongFunction<LoadResult> rows) {
        return outcomes.stream()
                .filter(outcome -> outcome.dataset().equals(contract.name()) && rows.applyAsLong(outcome) > 0)
                .map(LoadResult::delivery)
                .collect(Collectors.toSet());
    }

    private static void gather(Dataset<Row> rows, Set<String> deliveries, Map<String, List<Issue>> found) {
        rows
                .groupBy("delivery", "rule", "column")
                .agg(expr("min(line)"), expr("count(1)"))
                .orderBy("delivery", "rule", "column")
                .collectAsList()
                .stream()
                .filter(row -> deliveries.contains(row.getString(0)))
                .forEach(row -> found.computeIfAbsent(row.getString(0), delivery -> new ArrayList<>())
                        .add(new Issue(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4))));
    }
}
