package it.accoglienza.transform.delivery;

import static java.util.stream.Collectors.toCollection;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
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
public final class DeliveryHistory {
    private final Contracts contracts;
    private final List<DeliveryBlock> blocks;

    private DeliveryHistory(Contracts contracts, List<DeliveryBlock> blocks) {
        this.contracts = contracts;
        this.blocks = blocks;
    }

    public static DeliveryHistory of(Lake lake, Contracts contracts) {
        if (!lake.has(Layer.SILVER, "load_results")) {
            return new DeliveryHistory(contracts, List.of());
        }
        Column[] figures = Stream.of(DeliveryBlock.FIGURES)
                .skip(1)
                .map(figure -> expr(figure))
                .toArray(Column[]::new);
        List<DeliveryBlock> blocks = lake
                .read(Layer.SILVER, "load_results")
                .where("dataset <> ''")
                .groupBy("dataset", "prefecture", "period")
                .agg(expr(DeliveryBlock.FIGURES[0]), figures)
                .collectAsList()
                .stream()
                .map(DeliveryBlock::of)
                .toList();
        return new DeliveryHistory(contracts, blocks);
    }

    /** Every block that anything was delivered of, be it refused. */
    List<DeliveryBlock> blocks() {
        return blocks;
    }

    /** The newest batch that changed anything. */
    public long newestBatch() {
        return blocks.stream().mapToLong(DeliveryBlock::batch).max().orElse(0);
    }

    /** The blocks of some datasets that changed after a batch. */
    public List<DeliveryBlock> since(long batch, List<String> datasets) {
        return blocks.stream()
                .filter(block -> block.batch() > batch && datasets.contains(block.dataset()))
                .toList();
    }

    /** The months that a block speaks of; none for a national source. */
    public SortedSet<String> months(DeliveryBlock block) {
        Contract contract = contracts.contract(block.dataset());
        return DeliveryPeriod.of(block.period(), contract.delivered().every()).stream()
                .flatMap(period -> months(YearMonth.from(period.start()), YearMonth.from(period.end())))
                .collect(toCollection(TreeSet::new));
    }

    /** For each prefecture the months for which it delivered all of the datasets that prefectures deliver. */
    public Map<String, Set<String>> delivered(List<String> datasets) {
        return inAll(prefectural(datasets).stream().map(this::months).toList());
    }

    /**
     * For each prefecture the months for which all of the datasets are expected of it: from its first delivery to its last
     * of those that not everybody has. Null where all of them are expected of all.
     */
    @Nullable
    public Map<String, Set<String>> concerned(List<String> datasets) {
        List<Map<String, Set<String>>> ranges = prefectural(datasets).stream()
                .filter(dataset -> contracts.contract(dataset).ofConcerned())
                .map(dataset -> ranges(months(dataset)))
                .toList();
        return ranges.isEmpty() ? null : inAll(ranges);
    }

    /** Those of the datasets that prefectures deliver. */
    public List<String> prefectural(List<String> datasets) {
        return datasets.stream()
                .filter(name -> !contracts.contract(name).deliveredByMinistry())
                .toList();
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
