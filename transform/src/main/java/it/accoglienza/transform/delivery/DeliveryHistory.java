package it.accoglienza.transform.delivery;

import static java.util.stream.Collectors.toCollection;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.sql.EngineSql;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The deliveries of all batches, from the load results: one block for each dataset, prefecture and period. */
public final class DeliveryHistory {
    private final Contracts contracts;
    private final List<DeliveryBlock> blocks;

    private DeliveryHistory(Contracts contracts, List<DeliveryBlock> blocks) {
        this.contracts = contracts;
        this.blocks = blocks;
    }

    /** Reads the load results of a warehouse; no blocks if nothing has been loaded. */
    public static DeliveryHistory of(Lake lake, Contracts contracts) {
        if (!lake.has(Layer.SILVER, "load_results")) {
            return new DeliveryHistory(contracts, List.of());
        }
        Map<String, Dataset<Row>> loadResults = Map.of("load_results", lake.read(Layer.SILVER, "load_results"));
        List<DeliveryBlock> blocks = EngineSql.query("delivery_blocks", loadResults).collectAsList().stream()
                .map(DeliveryBlock::of)
                .toList();
        return new DeliveryHistory(contracts, blocks);
    }

    /** Returns all blocks, those with refused deliveries only included. */
    List<DeliveryBlock> blocks() {
        return blocks;
    }

    /** Returns the newest batch that changed the tables, 0 if there is none. */
    public long newestBatch() {
        return blocks.stream().mapToLong(DeliveryBlock::batch).max().orElse(0);
    }

    /** Returns the blocks of datasets that changed after a batch. */
    public List<DeliveryBlock> since(long batch, List<String> datasets) {
        return blocks.stream()
                .filter(block -> block.batch() > batch && datasets.contains(block.dataset()))
                .toList();
    }

    /** Returns the months of a block, {@code 2024-03}; none for a national source. */
    public SortedSet<String> months(DeliveryBlock block) {
        Contract contract = contracts.contract(block.dataset());
        return DeliveryPeriod.of(block.period(), contract.delivered().every()).stream()
                .flatMap(period -> months(YearMonth.from(period.start()), YearMonth.from(period.end())))
                .collect(toCollection(TreeSet::new));
    }

    /**
     * Returns the months for which a prefecture delivered all of the datasets, by prefecture code. Datasets of national
     * sources are ignored.
     */
    public Map<String, Set<String>> delivered(List<String> datasets) {
        return common(prefectural(datasets).stream().map(this::months).toList());
    }

    /** Returns whether a dataset is about places that only some prefectures have, and its contract does not list these. */
    public boolean ofUnlistedPlaces(List<String> datasets) {
        return datasets.stream()
                .map(contracts::contract)
                .anyMatch(contract ->
                        contract.ofSomePlaces() && contract.listedPrefectures().isEmpty());
    }

    /**
     * Returns the months for which all of the datasets are expected, by prefecture code. A dataset that only some prefectures
     * have is expected of those that its contract lists, from the first delivery of any to the last, and of any other from its
     * own first delivery to its last. Null if every dataset is expected of all prefectures.
     */
    @Nullable
    public Map<String, Set<String>> expected(List<String> datasets) {
        List<Map<String, Set<String>>> ranges = prefectural(datasets).stream()
                .filter(dataset -> contracts.contract(dataset).ofConcerned())
                .map(this::expected)
                .toList();
        return ranges.isEmpty() ? null : common(ranges);
    }

    /** Returns the datasets that prefectures deliver. */
    public List<String> prefectural(List<String> datasets) {
        return datasets.stream()
                .filter(name -> !contracts.contract(name).deliveredByMinistry())
                .toList();
    }

    private Map<String, Set<String>> months(String dataset) {
        Map<String, Set<String>> months = new HashMap<>();
        blocks.stream()
                .filter(block -> block.dataset().equals(dataset) && block.hasData())
                .forEach(block -> months.computeIfAbsent(block.prefecture(), prefecture -> new HashSet<>())
                        .addAll(months(block)));
        return months;
    }

    private Map<String, Set<String>> expected(String dataset) {
        Map<String, Set<String>> months = months(dataset);
        Map<String, Set<String>> expected = ranges(months);
        Set<String> all = months.values().stream().flatMap(Set::stream).collect(toCollection(HashSet::new));
        Map<String, Set<String>> range = all.isEmpty() ? Map.of() : ranges(Map.of("", all));
        range.values().forEach(every -> contracts
                .contract(dataset)
                .listedPrefectures()
                .forEach(prefecture -> expected.put(prefecture, new HashSet<>(every))));
        return expected;
    }

    /** Returns every month from the first to the last of each prefecture. */
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

    /** Returns the months of each prefecture that are in all of the maps. */
    private static Map<String, Set<String>> common(List<Map<String, Set<String>>> all) {
        Map<String, Set<String>> shared = new HashMap<>();
        if (!all.isEmpty()) {
            all.get(0).forEach((prefecture, months) -> shared.put(prefecture, new HashSet<>(months)));
        }
        all.forEach(one ->
                shared.forEach((prefecture, months) -> months.retainAll(one.getOrDefault(prefecture, Set.of()))));
        return shared;
    }
}
