package it.accoglienza.ingest.reconciliation;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.ContractChanges;
import it.accoglienza.ingest.load.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Compares silver with the ledger: each table must exist and have as many rows of each delivery as the ledger recorded when
 * the delivery was loaded. Finds lost tables, lost commits and batches that were not completed.
 */
public final class LedgerReconciliation {
    private final Lake lake;
    private final Contracts contracts;
    private final Ledger ledger;

    public LedgerReconciliation(Lake lake, Contracts contracts) {
        this.lake = lake;
        this.contracts = contracts;
        this.ledger = new Ledger(lake);
    }

    /**
     * Requires that silver holds what the ledger says.
     *
     * @throws IllegalStateException if it does not; the message names the tables and the command that corrects them
     */
    public void require() {
        new ContractChanges(lake, contracts).requireNone();
        ledger.openBatch().ifPresent(batch -> {
            throw new IllegalStateException(
                    "batch %d was not completed: run ./accoglienza ingest again, with any source folder"
                            .formatted(batch));
        });
        Map<String, Map<String, Long>> expected = expected();
        List<String> damaged = new ArrayList<>();
        Map<String, Map<String, Long>> actual = actual(List.copyOf(expected.keySet()), damaged);
        expected.forEach((dataset, rows) -> {
            if (!damaged.contains(dataset) && !rows.equals(actual.getOrDefault(dataset, Map.of()))) {
                damaged.add(dataset);
            }
        });
        if (!damaged.isEmpty()) {
            damaged.sort(null);
            throw new IllegalStateException(message(damaged, expected, actual));
        }
    }

    /**
     * Returns true if all deliveries that count are invented, false if none is.
     *
     * @throws IllegalStateException if some are and some are not; the message names the fewer
     */
    public boolean isSample() {
        return DeliveryOrigin.isSample(contracts.inOrder().stream()
                .flatMap(contract -> ledger.counting(contract).stream())
                .toList());
    }

    /** Returns the rows of each delivery by dataset, as the ledger says. Datasets without a delivery are left out. */
    private Map<String, Map<String, Long>> expected() {
        Map<String, Long> accepted = ledger.acceptedRows();
        Map<String, Map<String, Long>> expected = new HashMap<>();
        for (Contract contract : contracts.inOrder()) {
            List<Delivery> deliveries = ledger.counting(contract);
            Map<String, Long> rows = new HashMap<>();
            deliveries.stream()
                    .map(Delivery::id)
                    .filter(accepted::containsKey)
                    .forEach(id -> rows.put(id, accepted.getOrDefault(id, 0L)));
            if (!deliveries.isEmpty()) {
                expected.put(contract.name(), rows);
            }
        }
        return expected;
    }

    /** Counts the rows of each delivery in silver with one query; if it fails, table by table. */
    private Map<String, Map<String, Long>> actual(List<String> datasets, List<String> damaged) {
        List<String> existing = datasets.stream()
                .filter(dataset -> lake.has(Layer.SILVER, dataset))
                .toList();
        Map<String, Map<String, Long>> rows = new HashMap<>();
        if (existing.isEmpty()) {
            return rows;
        }
        try {
            existing.stream()
                    .map(this::counts)
                    .reduce(Dataset::unionAll)
                    .orElseThrow()
                    .collectAsList()
                    .forEach(row -> rows.computeIfAbsent(row.getString(0), dataset -> new HashMap<>())
                            .put(row.getString(1), row.getLong(2)));
        } catch (RuntimeException e) {
            if (existing.size() == 1) {
                damaged.addAll(existing);
            } else {
                existing.forEach(dataset -> rows.putAll(actual(List.of(dataset), damaged)));
            }
        }
        return rows;
    }

    private Dataset<Row> counts(String dataset) {
        return lake.read(Layer.SILVER, dataset)
                .groupBy(lit(dataset).alias("dataset"), col("delivery"))
                .agg(count(lit(1)));
    }

    private static String message(
            List<String> damaged, Map<String, Map<String, Long>> expected, Map<String, Map<String, Long>> actual) {
        StringBuilder message = new StringBuilder("silver differs from the ledger:");
        for (String dataset : damaged) {
            message.append(
                    actual.containsKey(dataset)
                            ? " silver.%s has %,d rows in place of %,d;"
                                    .formatted(dataset, sum(actual, dataset), sum(expected, dataset))
                            : " silver.%s is missing or cannot be read;".formatted(dataset));
        }
        return message + " rebuild with ./accoglienza ingest"
                + damaged.stream().map(" --rebuild "::concat).collect(joining());
    }

    private static long sum(Map<String, Map<String, Long>> rows, String dataset) {
        return rows.getOrDefault(dataset, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
