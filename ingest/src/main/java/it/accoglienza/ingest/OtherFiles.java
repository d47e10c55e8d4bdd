package it.accoglienza.ingest;

import static java.util.stream.Collectors.groupingBy;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds files of one prefecture and period whose days of receipt do not say which one corrects the other. */
final class OtherFiles {
    private OtherFiles() {}

    /**
     * Returns a remark by path for each file beside which there is another one of the same day.
     *
     * @param deliveries the accepted ones of one run
     */
    static Map<String, List<Issue>> remarks(List<Delivery> deliveries) {
        Map<String, List<Issue>> remarks = new HashMap<>();
        deliveries.stream()
                .filter(delivery -> !delivery.block().prefecture().equals(DeliveryBlockId.COUNTRY))
                .collect(groupingBy(delivery -> List.of(delivery.block(), delivery.receivedOn())))
                .values()
                .forEach(same -> same.forEach(delivery -> same.stream()
                        .map(other -> other.file().path())
                        .filter(path -> !path.equals(delivery.file().path()))
                        .findFirst()
                        .ifPresent(path ->
                                remarks.put(delivery.file().path(), List.of(Issue.file("other_file:" + path))))));
        return remarks;
    }
}
