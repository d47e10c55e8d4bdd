package it.accoglienza.transform;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Period;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Who delivered what and when: one row for each prefecture, dataset and period of which a delivery is expected.
 *
 * <p>Columns: see {@link #COLUMNS}. Of a dataset that everybody has, each period is expected that anybody delivered; of
 * another one those between a prefecture's first and last. Figures of rows are exact here: they are protected before
 * they are published.
 */
final class DeliveryRecord {
    static final String COLUMNS = "dataset STRING, prefecture STRING, period STRING, month STRING, state STRING,"
            + " first_received_on DATE, received_on DATE, late BOOLEAN, corrections INT, rows BIGINT, rejected BIGINT,"
            + " flags STRING";

    private final Contracts contracts;
    private final Deliveries deliveries;

    DeliveryRecord(Contracts contracts, Deliveries deliveries) {
        this.contracts = contracts;
        this.deliveries = deliveries;
    }

    List<Row> rows() {
        Map<String, Map<String, SortedMap<String, Block>>> byDataset = deliveries.blocks().stream()
                .collect(Collectors.groupingBy(
                        Block::dataset,
                        Collectors.groupingBy(
                                Block::prefecture,
                                Collectors.toMap(Block::period, block -> block, (one, other) -> other, TreeMap::new))));
        List<Row> rows = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            if (!contract.national()) {
                addRows(contract, byDataset.getOrDefault(contract.name(), Map.of()), rows);
            }
        }
        return rows;
    }

    private static void addRows(Contract contract, Map<String, SortedMap<String, Block>> byPrefecture, List<Row> rows) {
        TreeSet<String> periods = byPrefecture.values().stream()
                .flatMap(blocks -> blocks.values().stream())
                .filter(block -> block.batch() > 0)
                .map(Block::period)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Map<String, String> reference : Contracts.reference("prefectures")) {
            String prefecture = reference.getOrDefault("prefecture_code", "");
            SortedMap<String, Block> blocks = byPrefecture.getOrDefault(prefecture, new TreeMap<>());
            Questions questions = new Questions(contract);
            for (String period : periods) {
                if (!contract.ofConcerned()
                        || !blocks.isEmpty()
                                && period.compareTo(blocks.firstKey()) >= 0
                                && period.compareTo(blocks.lastKey()) <= 0) {
                    rows.add(row(contract, prefecture, period, blocks.get(period), questions));
                }
            }
        }
    }

    private static Row row(
            Contract contract, String prefecture, String period, @Nullable Block block, Questions questions) {
        LocalDate end =
                Period.of(period, contract.delivered().every()).map(Period::end).orElseThrow();
        String month = YearMonth.from(end).toString();
        if (block == null) {
            return RowFactory.create(
                    contract.name(), prefecture, period, month, "missing", null, null, null, 0, null, null, "");
        }
        return RowFactory.create(
                contract.name(),
                prefecture,
                period,
                month,
                block.state(),
                Date.valueOf(block.firstReceivedOn()),
                Date.valueOf(block.receivedOn()),
                block.firstReceivedOn().isAfter(end.plusDays(contract.dueDays())),
                (int) block.corrections(),
                block.batch() == 0 ? null : block.rows(),
                block.batch() == 0 ? null : block.rejected(),
                String.join(";", questions.about(block)));
    }
}
