package it.accoglienza.transform;

import static java.util.stream.Collectors.toCollection;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Period;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/** What the ledger says was delivered: which prefectures, of which datasets, for which months, in which batch. */
final class Deliveries {
    private final Contracts contracts;
    private final List<Block> blocks;

    private Deliveries(Contracts contracts, List<Block> blocks) {
        this.contracts = contracts;
        this.blocks = blocks;
    }

    static Deliveries of(Lake lake, Contracts contracts) {
        if (!lake.has(Layer.SILVER, "deliveries")) {
            return new Deliveries(contracts, List.of());
        }
        Column[] figures =
                Stream.of(Block.FIGURES).skip(1).map(figure -> expr(figure)).toArray(Column[]::new);
        List<Block> blocks = lake
                .read(Layer.SILVER, "deliveries")
                .where("dataset <> ''")
                .groupBy("dataset", "prefecture", "period")
                .agg(expr(Block.FIGURES[0]), figures)
                .collectAsList()
                .stream()
                .map(Block::of)
                .toList();
        return new Deliveries(contracts, blocks);
    }

    /** Every block that anything was delivered of, be it refused. */
    List<Block> blocks() {
        return blocks;
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
        Contract contract = contracts.of(block.dataset());
        return Period.of(block.period(), contract.delivered().every()).stream()
                .flatMap(period -> months(YearMonth.from(period.start()), YearMonth.from(period.end())))
                .collect(toCollection(TreeSet::new));
    }

    /** For each prefecture the months for which it delivered all of the datasets that prefectures deliver. */
    Map<String, Set<String>> delivered(List<String> datasets) {
        return inAll(prefectural(datasets).stream().map(this::months).toList());
    }

    /**
     * For each prefecture the months for which all of the datasets are expected of it: from its first delivery to its last
     * of those that not everybody has. Null where all of them are expected of all.
     */
    @Nullable
    Map<String, Set<String>> concerned(List<String> datasets) {
        List<Map<String, Set<String>>> ranges = prefectural(datasets).stream()
                .filter(dataset -> contracts.of(dataset).ofConcerned())
                .map(dataset -> ranges(months(dataset)))
                .toList();
        return ranges.isEmpty() ? null : inAll(ranges);
    }

    /** Those of the datasets that prefectures deliver. */
    List<String> prefectural(List<String> datasets) {
        return datasets.stream().filter(name -> !contracts.of(name).national()).toList();
    }

    private Map<String, Set<String>> months(String dataset) {
        Map<String, Set<String>> months = new HashMap<>();
        blocks.stream()
                .filter(block -> block.dataset().equals(dataset) && block.tells())
                .forEach(block -> months.computeIfAbsent(block.prefecture(), prefecture -> new HashSet<>())
                        .addAll(months(block)));
        return months;
    }

    /** Every month between the first and the last of each. */
    private static Map<String, Set<String>> ranges(Map<String, Set<String>> months) {
        Map<String, Set<String>> ranges = new HashMap<>();
        months.forEach((prefecture, some) -> {
            SortedSet<String> ordered = new TreeSet<>(some);
            ranges.put(
                    prefecture,
                    months(YearMonth.parse(ordered.first()), YearMonth.parse(ordered.last()))
                            .collect(toCollection(HashSet::new)));
        });
        return ranges;
    }

    private static Stream<String> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString);
    }

    /** The months of each prefecture that stand in every one of the maps. */
    private static Map<String, Set<String>> inAll(List<Map<String, Set<String>>> all) {
        Map<String, Set<String>> common = new HashMap<>();
        if (!all.isEmpty()) {
            all.get(0).forEach((prefecture, months) -> common.put(prefecture, new HashSet<>(months)));
        }
        all.forEach(one ->
                common.forEach((prefecture, months) -> months.retainAll(one.getOrDefault(prefecture, Set.of()))));
        return common;
    }
}
