package it.accoglienza.transform.delivery;

import it.accoglienza.ingest.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a prefecture's deliveries of one dataset give rise to, asked in the order of time.
 *
 * <p>{@code jump}: its rows are off the median of up to twelve deliveries before by more than half of it, by more than
 * five times the median deviation of these and by more than ten; asked from the seventh delivery on. {@code repeats}: it says row by row what the one before it said, where that
 * is not usual. {@code totals}: rows of it do not add up. A question is no verdict: nothing is left out for it.
 */
final class DeliveryAnomalies {
    private static final int HISTORY = 12;
    private static final int FEWEST_TO_COMPARE = 6;
    private static final int FEWEST_TO_REPEAT = 5;
    private static final double HALF = 0.5;
    private static final double DEVIATIONS = 5;
    private static final double SMALL = 10;

    private final Contract contract;
    private final List<Long> history = new ArrayList<>();
    private @Nullable DeliveryBlock before;

    DeliveryAnomalies(Contract contract) {
        this.contract = contract;
    }

    List<String> about(DeliveryBlock block) {
        if (!block.tells()) {
            return List.of();
        }
        List<String> questions = new ArrayList<>();
        if (jumps(block.rows())) {
            questions.add("jump");
        }
        if (repeats(block)) {
            questions.add("repeats");
        }
        if (block.flagged() > 0) {
            questions.add("totals");
        }
        history.add(block.rows());
        before = block;
        return questions;
    }

    private boolean jumps(long rows) {
        List<Long> last = history.subList(Math.max(0, history.size() - HISTORY), history.size());
        if (last.size() < FEWEST_TO_COMPARE) {
            return false;
        }
        double median = median(last.stream().map(Long::doubleValue).toList());
        double usual =
                median(last.stream().map(count -> Math.abs(count - median)).toList());
        double off = Math.abs(rows - median);
        return off > HALF * median && off > DEVIATIONS * usual && off > SMALL;
    }

    private static double median(List<Double> counts) {
        List<Double> sorted = counts.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    private boolean repeats(DeliveryBlock block) {
        return before != null
                && !contract.delivered().unchanged()
                && block.rows() >= FEWEST_TO_REPEAT
                && block.content().equals(before.content());
    }
}
