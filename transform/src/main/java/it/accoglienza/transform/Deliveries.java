package it.accoglienza.transform;

import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Period;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What the ledger says was delivered: which prefectures, of which datasets, for which months, in which batch. */
final class Deliveries {
    static final String COLUMNS = "dataset STRING, prefecture STRING, period STRING, state STRING, received_on DATE";

    private final Contracts contracts;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<List<String>, Block> byName = new HashMap<>();

    /**
     * A prefecture's deliveries of a dataset for a period; {@code IT} with an empty period for a national source.
     *
     * @param batch the last that changed the tables; 0 where all was refused at the door
     * @param state what became of the last delivery: {@code received}, {@code partial} or {@code refused}
     * @param hollow whether every row of it was rejected: it changed the tables, but tells nothing, not even zero
     */
    record Block(
            String dataset,
            String prefecture,
            String period,
            long batch,
            String state,
            @Nullable Date receivedOn,
            boolean hollow) {}

    private Deliveries(Contracts contracts) {
        this.contracts = contracts;
    }

    static Deliveries of(Lake lake, Contracts contracts) {
        Deliveries deliveries = new Deliveries(contracts);
        if (lake.has(Layer.SILVER, "deliveries")) {
            lake.read(Layer.SILVER, "deliveries")
                    .where("dataset <> ''")
                    .groupBy("dataset", "prefecture", "period")
                    .agg(
                            expr("coalesce(max(batch) FILTER (WHERE state <> 'refused'), 0L)"),
                            expr(
                                    "max_by(state, struct(batch, state <> 'refused')) FILTER (WHERE state <> 'superseded')"),
                            expr("CAST(max(received_at) FILTER (WHERE state <> 'superseded') AS DATE)"),
                            expr("coalesce(max_by(accepted = 0 AND rejected > 0, batch)"
                                    + " FILTER (WHERE state NOT IN ('superseded', 'refused')), false)"))
                    .collectAsList()
                    .forEach(deliveries::add);
        }
        return deliveries;
    }

    private void add(Row row) {
        Block block = new Block(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getDate(5),
                row.getBoolean(6));
        blocks.add(block);
        byName.put(List.of(block.dataset(), block.prefecture(), block.period()), block);
    }

    /** The periods that any prefecture delivered of a dataset. */
    private SortedSet<String> periods(String dataset) {
        return blocks.stream()
                .filter(block -> block.dataset().equals(dataset) && block.batch() > 0)
                .map(Block::period)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a prefecture delivered of a dataset for a period. */
    private Optional<Block> find(String dataset, String prefecture, String period) {
        return Optional.ofNullable(byName.get(List.of(dataset, prefecture, period)));
    }

    /** Every prefecture, dataset and period that any prefecture delivered, with what became of it. */
    List<Row> rows() {
        List<String> prefectures = Contracts.reference("prefectures").stream()
                .map(row -> row.getOrDefault("prefecture_code", ""))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            if (!contract.national()) {
                for (String prefecture : prefectures) {
                    for (String period : periods(contract.name())) {
                        Optional<Block> block = find(contract.name(), prefecture, period);
                        rows.add(RowFactory.create(
                                contract.name(),
                                prefecture,
                                period,
                                block.map(Block::state).orElse("missing"),
                                block.map(Block::receivedOn).orElse(null)));
                    }
                }
            }
        }
        return rows;
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
        blocks.stream()
                .filter(block -> block.dataset().equals(dataset) && block.batch() > 0)
                .forEach(block -> months.computeIfAbsent(block.prefecture(), prefecture -> new HashSet<>())
                        .addAll(months(block)));
        return months;
    }
}
