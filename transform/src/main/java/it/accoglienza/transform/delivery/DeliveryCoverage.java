package it.accoglienza.transform.delivery;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.ReferenceData;
import it.accoglienza.ingest.contract.ReferenceData.Prefecture;
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
 * The table {@code gold.deliveries}, for indicators the view {@code expected_deliveries}: one row for each prefecture, dataset
 * and period of which a delivery is expected.
 *
 * <p>Columns: see {@link #COLUMNS}. A dataset that all prefectures have is expected for each period that any of them
 * delivered; another one of the prefectures that its contract lists, and of any other for the periods from its first delivery
 * to its last. The numbers of rows are exact, and are not published.
 */
public final class DeliveryCoverage {
    /** The columns, as Spark DDL. */
    public static final String COLUMNS = "dataset STRING, prefecture STRING, period STRING, month STRING, state STRING,"
            + " first_received_on DATE, received_on DATE, late BOOLEAN, corrections INT, rows BIGINT, rejected BIGINT,"
            + " flags STRING";

    private final Contracts contracts;
    private final DeliveryHistory deliveries;

    public DeliveryCoverage(Contracts contracts, DeliveryHistory deliveries) {
        this.contracts = contracts;
        this.deliveries = deliveries;
    }

    /** Computes the rows, by dataset, prefecture and period. */
    public List<Row> rows() {
        Map<String, Map<String, SortedMap<String, DeliveryBlock>>> byDataset = deliveries.blocks().stream()
                .collect(Collectors.groupingBy(
                        DeliveryBlock::dataset,
                        Collectors.groupingBy(
                                DeliveryBlock::prefecture,
                                Collectors.toMap(
                                        DeliveryBlock::period, block -> block, (one, other) -> other, TreeMap::new))));
        List<Row> rows = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            if (!contract.deliveredByMinistry()) {
                addRows(contract, byDataset.getOrDefault(contract.name(), Map.of()), rows);
            }
        }
        return rows;
    }

    private static void addRows(
            Contract contract, Map<String, SortedMap<String, DeliveryBlock>> byPrefecture, List<Row> rows) {
        TreeSet<String> periods = byPrefecture.values().stream()
                .flatMap(blocks -> blocks.values().stream())
                .filter(block -> block.batch() > 0)
                .map(DeliveryBlock::period)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Prefecture reference : ReferenceData.declared().prefectures()) {
            String prefecture = reference.code();
            SortedMap<String, DeliveryBlock> blocks = byPrefecture.getOrDefault(prefecture, new TreeMap<>());
            DeliveryAnomalies anomalies = new DeliveryAnomalies(contract);
            for (String period : periods) {
                boolean listed =
                        !contract.ofConcerned() || contract.listedPrefectures().contains(prefecture);
                if (listed || isBetween(blocks, period)) {
                    rows.add(row(contract, prefecture, period, blocks.get(period), anomalies));
                }
            }
        }
    }

    private static boolean isBetween(SortedMap<String, DeliveryBlock> blocks, String period) {
        return !blocks.isEmpty() && period.compareTo(blocks.firstKey()) >= 0 && period.compareTo(blocks.lastKey()) <= 0;
    }

    private static Row row(
            Contract contract,
            String prefecture,
            String period,
            @Nullable DeliveryBlock block,
            DeliveryAnomalies anomalies) {
        LocalDate end = DeliveryPeriod.of(period, contract.delivered().every())
                .map(DeliveryPeriod::end)
                .orElseThrow();
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
                String.join(";", anomalies.detect(block)));
    }
}
