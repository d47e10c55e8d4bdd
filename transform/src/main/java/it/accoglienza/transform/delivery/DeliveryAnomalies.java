package it.accoglienza.transform.delivery;

import it.accoglienza.ingest.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detects anomalies in a prefecture's deliveries of one dataset, which must be given in the order of their periods.
 *
 * <p>{@code jump}: the number of rows differs from the median of up to twelve earlier deliveries by more than half of it,
 * by more than five times their median deviation and by more than ten; checked from the seventh delivery on.
 * {@code repeats}: the rows are identical to those of the delivery before, and the contract does not expect that.
 * {@code totals}: rows have inconsistent totals. An anomaly excludes nothing from the indicators.
 */
final class DeliveryAnomalies {
    private static final int HISTORY = 12;
    private static final int FEWEST_TO_COMPARE = 6;
    private static final double HALF = 0.5;
    private static final double DEVIATIONS = 5;
    private static final double SMALL = 10;

    private final Contract contract;
    private final List<Long> history = new ArrayList<>();
    private @Nullable DeliveryBlock previous;

    DeliveryAnomalies(Contract contract) {
        this.contract = contract;
    }

    /** Returns the anomalies of the next delivery. */
    List<String> detect(DeliveryBlock block) {
        if (!block.hasData()) {
            return List.of();
        }
        List<String> anomalies = new ArrayList<>();
        if (jumps(block.rows())) {
            anomalies.add("jump");
        }
        if (repeats(block)) {
            anomalies.add("repeats");
        }
        if (block.flagged() > 0) {
            anomalies.add("totals");
        }
        history.add(block.rows());
        previous = block;
        return anomalies;
    }

    private boolean jumps(long rows) {
        List<Long> last = history.subList(Math.max(0, history.size() - HISTORY), history.size());
        if (last.size() < FEWEST_TO_COMPARE) {
            return false;
        }
        double median = median(last.stream().map(Long::doubleValue).toList());
        double deviation =
                median(last.stream().map(count -> Math.abs(count - median)).toList());
        double difference = Math.abs(rows - median);
        return difference > HALF * median && difference > DEVIATIONS * deviation && difference > SMALL;
    }

    private static double median(List<Double> counts) {
        List<Double> sorted = counts.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    private boolean repeats(DeliveryBlock block) {
        return previous != null
                && contract.delivered().isSuspectRepeat(block.rows())
                && block.content().equals(previous.content());
    }
}
