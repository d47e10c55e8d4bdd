package it.accoglienza.ingest;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.Issue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds deliveries of one prefecture with the same rows for different periods, which is not expected of their dataset. */
final class RepeatedRows {
    private RepeatedRows() {}

    /**
     * Returns a remark by path for each other period with the same rows.
     *
     * @param deliveries the accepted ones of one run
     */
    static Map<String, List<Issue>> remarks(Collection<Delivery> deliveries, Contracts contracts) {
        Map<List<String>, List<Delivery>> byRows = deliveries.stream()
                .filter(delivery -> contracts
                        .contract(delivery.block().dataset())
                        .delivered()
                        .isSuspectRepeat(delivery.table().rows()))
                .collect(Collectors.groupingBy(RepeatedRows::rows));
        Map<String, List<Issue>> remarks = new HashMap<>();
        byRows.values()
                .forEach(same -> same.forEach(delivery -> {
                    List<Issue> others = otherPeriods(delivery, same);
                    if (!others.isEmpty()) {
                        remarks.put(delivery.file().path(), others);
                    }
                }));
        return remarks;
    }

    private static List<String> rows(Delivery delivery) {
        return List.of(
                delivery.block().dataset(),
                delivery.block().prefecture(),
                delivery.table().fingerprint());
    }

    private static List<Issue> otherPeriods(Delivery delivery, List<Delivery> same) {
        return same.stream()
                .map(other -> other.block().period())
                .filter(period -> !period.equals(delivery.block().period()))
                .distinct()
                .sorted()
                .map(period -> Issue.file("same_rows:" + period))
                .toList();
    }
}
