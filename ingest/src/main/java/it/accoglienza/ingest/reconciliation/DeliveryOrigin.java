package it.accoglienza.ingest.reconciliation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import it.accoglienza.ingest.file.Delivery;
import java.util.List;
import java.util.Map;

/** Tells invented data from those of offices: the ledger keeps for each delivery whether its file has the title of invented data. */
final class DeliveryOrigin {
    private static final int MOST_NAMED = 3;

    private DeliveryOrigin() {}

    /**
     * Returns true if all deliveries that count are invented, false if none is.
     *
     * @throws IllegalStateException if some are and some are not; the message names the fewer
     */
    static boolean isSample(List<Delivery> deliveries) {
        Map<Boolean, List<Delivery>> byMark = deliveries.stream()
                .collect(partitioningBy(delivery -> delivery.table().sample()));
        List<Delivery> invented = byMark.getOrDefault(true, List.of());
        List<Delivery> others = byMark.getOrDefault(false, List.of());
        if (!invented.isEmpty() && !others.isEmpty()) {
            List<Delivery> fewer = invented.size() <= others.size() ? invented : others;
            throw new IllegalStateException(
                    "the warehouse holds %,d deliveries of invented data and %,d of offices, which are never published together; %s: %s%s. Load the two into different warehouses (./accoglienza ingest --warehouse DIR)"
                            .formatted(
                                    invented.size(),
                                    others.size(),
                                    fewer == invented ? "invented are" : "of offices are",
                                    fewer.stream()
                                            .limit(MOST_NAMED)
                                            .map(delivery -> delivery.file().path())
                                            .collect(joining(", ")),
                                    fewer.size() > MOST_NAMED ? ", ..." : ""));
        }
        return !invented.isEmpty();
    }
}
