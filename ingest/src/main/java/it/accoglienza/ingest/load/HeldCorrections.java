package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Decides which corrections of a batch are held: those of which more than half of the rows are rejected, and those with fewer
 * than half of the accepted rows of the delivery before. The delivery before then stands.
 *
 * <p>A first delivery is never held, nor a correction of one without accepted rows. The decision depends on closed batches and
 * the rows themselves, so a run that completes an interrupted one decides the same.
 */
final class HeldCorrections {
    private final Function<List<Delivery>, LoadCounts> count;
    private final Map<DeliveryBlockId, List<Delivery>> corrections = new LinkedHashMap<>();
    private final Map<DeliveryBlockId, Long> standing = new HashMap<>();
    private final Map<String, Long> acceptedBefore = new HashMap<>();
    private final Map<DeliveryBlockId, Delivery> last = new HashMap<>();
    private final Map<Delivery, Delivery> corrected = new LinkedHashMap<>();
    private final List<LoadResult> held = new ArrayList<>();

    /**
     * Compares the corrections of one dataset in a batch with what stands.
     *
     * @param accepted the accepted rows of the deliveries of earlier batches, by id
     * @param count validates deliveries, at most one of each block, without writing them
     */
    HeldCorrections(
            ReceivedFiles received,
            long batch,
            String dataset,
            Map<String, Long> accepted,
            Function<List<Delivery>, LoadCounts> count) {
        this.count = count;
        Map<DeliveryBlockId, Delivery> before = new HashMap<>();
        received.before(batch).current(dataset).forEach(delivery -> before.put(delivery.block(), delivery));
        last.putAll(before);
        received.firstAccepted(batch, dataset).forEach((block, deliveries) -> {
            Delivery stands = before.get(block);
            List<Delivery> later = stands == null
                    ? deliveries
                    : deliveries.stream()
                            .filter(delivery -> !delivery.receivedOn().isBefore(stands.receivedOn()))
                            .toList();
            if (later.size() > (stands == null ? 1 : 0)) {
                corrections.put(block, later);
                if (stands != null) {
                    standing.put(block, accepted.getOrDefault(stands.id(), 0L));
                }
            }
        });
        for (int round = 0; judge(round); round++) {}
    }

    /** Judges the next correction of each block. Returns false if there is none. */
    private boolean judge(int round) {
        List<Delivery> deliveries = corrections.values().stream()
                .filter(list -> list.size() > round)
                .map(list -> list.get(round))
                .toList();
        if (deliveries.isEmpty()) {
            return false;
        }
        LoadCounts counts = count.apply(deliveries);
        deliveries.forEach(delivery -> judge(delivery, counts.result(delivery)));
        return true;
    }

    private void judge(Delivery delivery, LoadResult result) {
        Long before = standing.get(delivery.block());
        if (before != null && before > 0 && isPoor(result, before)) {
            held.add(result.held(before));
            return;
        }
        standing.put(delivery.block(), result.accepted());
        Delivery earlier = last.put(delivery.block(), delivery);
        if (before != null) {
            acceptedBefore.put(delivery.id(), before);
            corrected.keySet().removeIf(other -> other.block().equals(delivery.block()));
            if (earlier != null) {
                corrected.put(delivery, earlier);
            }
        }
    }

    private static boolean isPoor(LoadResult result, long before) {
        return 2 * result.accepted() < result.rows() || 2 * result.accepted() < before;
    }

    /** Returns the results of the held corrections. */
    List<LoadResult> held() {
        return held;
    }

    /** Returns the last correction of each block that is not held, with the delivery before it. */
    Map<Delivery, Delivery> corrected() {
        return corrected;
    }

    /**
     * Returns the result of a delivery with the accepted rows of the one that it corrects.
     *
     * @param dropped the number of those rows whose keys the correction no longer has, by block
     */
    LoadResult compared(LoadResult result, Map<DeliveryBlockId, Long> dropped) {
        return result.correcting(acceptedBefore.get(result.delivery()), dropped.getOrDefault(result.block(), 0L));
    }
}
