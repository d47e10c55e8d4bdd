package it.accoglienza.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Period;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What the ledger says was delivered: which prefectures, of which datasets, for which months, in which batch. */
final class Deliveries {
    private final Contracts contracts;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * A prefecture's delivery of a dataset for a period; {@code IT} with an empty period for a national source.
     *
     * @param hollow whether every row of it was rejected: it changed the tables, but tells nothing, not even zero
     */
    record Block(String dataset, String prefecture, String period, long batch, boolean hollow) {}

    private Deliveries(Contracts contracts) {
        this.contracts = contracts;
    }

    static Deliveries of(Lake lake, Contracts contracts) {
        Deliveries deliveries = new Deliveries(contracts);
        if (lake.has(Layer.SILVER, "deliveries")) {
            lake.read(Layer.SILVER, "deliveries")
                    .where(col("dataset").notEqual(""))
                    .where("state <> 'refused'")
                    .groupBy("dataset", "prefecture", "period")
                    .agg(
                            expr("max(batch)"),
                            expr(
                                    "coalesce(max_by(accepted = 0 AND rejected > 0, batch) FILTER (WHERE state <> 'superseded'), false)"))
                    .collectAsList()
                    .forEach(deliveries::add);
        }
        return deliveries;
    }

    private void add(Row row) {
        blocks.add(new Block(row.getString(0), row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)));
    }

    /** The newest batch that changed anything. */
    long newestBatch() {
        return blocks.stream().mapToLong(Block::batch).max().orElse(0);
    }

    /** The blocks of some datasets that changed after a batch. */
    List<Block> since(long batch, List<String> datasets) {
        return blocks.stream()
                .filter(block -> block.batch() > batch && datasets.contains(block.dataset()))
                .toList();
    }

    /** The months that a block speaks of; none for a national source. */
    SortedSet<String> months(Block block) {
        SortedSet<String> months = new TreeSet<>();
        Contract contract = contracts.of(block.dataset());
        Period.of(block.period(), contract.delivered().every()).ifPresent(period -> Stream.iterate(
                        YearMonth.from(period.start()),
                        month -> !month.isAfter(YearMonth.from(period.end())),
                        month -> month.plusMonths(1))
                .forEach(month -> months.add(month.toString())));
        return months;
    }

    /** For each prefecture the months for which it delivered all of the datasets that prefectures deliver. */
    Map<String, Set<String>> delivered(List<String> datasets) {
        Map<String, Set<String>> all = new HashMap<>();
        boolean first = true;
        for (String dataset : prefectural(datasets)) {
            Map<String, Set<String>> one = delivered(dataset);
            if (first) {
                all.putAll(one);
                first = false;
            }
            all.forEach((prefecture, months) -> months.retainAll(one.getOrDefault(prefecture, Set.of())));
        }
        return all;
    }

    /** Those of the datasets that prefectures deliver. */
    List<String> prefectural(List<String> datasets) {
        return datasets.stream().filter(name -> !contracts.of(name).national()).toList();
    }

    private Map<String, Set<String>> delivered(String dataset) {
        Map<String, Set<String>> months = new HashMap<>();
        blocks.stream().filter(block -> block.dataset().equals(dataset)).forEach(block -> months.computeIfAbsent(
                        block.prefecture(), prefecture -> new HashSet<>())
                .addAll(months(block)));
        return months;
    }
}
