package it.accoglienza.ingest;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which of several files of one prefecture and period counts if their days of receipt do not say it. */
final class OtherFiles {
    private OtherFiles() {}

    /**
     * Returns a remark by path for each file that another one of the same day replaces, the last in the list.
     *
     * @param deliveries the accepted ones of one run, in the order of the source folder
     */
    static Map<String, List<Issue>> remarks(List<Delivery> deliveries) {
        Map<DeliveryBlockId, Delivery> last = new HashMap<>();
        deliveries.stream()
                .filter(delivery -> !delivery.block().prefecture().equals(DeliveryBlockId.COUNTRY))
                .forEach(delivery -> last.merge(
                        delivery.block(),
                        delivery,
                        (one, other) -> other.receivedOn().isBefore(one.receivedOn()) ? one : other));
        Map<String, List<Issue>> remarks = new HashMap<>();
        for (Delivery delivery : deliveries) {
            Delivery counting = last.getOrDefault(delivery.block(), delivery);
            if (!counting.file().path().equals(delivery.file().path())
                    && counting.receivedOn().equals(delivery.receivedOn())) {
                remarks.put(
                        delivery.file().path(),
                        List.of(Issue.file("other_file:" + counting.file().path())));
            }
        }
        return remarks;
    }
}
