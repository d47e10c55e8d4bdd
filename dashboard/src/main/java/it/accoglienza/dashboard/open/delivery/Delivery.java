package it.accoglienza.dashboard.open.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of an expected delivery: one row of {@code open.deliveries}, with key (dataset, prefecture, period).
 *
 * @param state one of {@link #STATES}
 * @param late true if it was first received after the due date; null if it is missing, and in early releases
 */
public record Delivery(
        String dataset,
        String prefecture,
        String period,
        String state,
        @Nullable Boolean late) {
    /** The states of a delivery. */
    public static final List<String> STATES = List.of("received", "missing");
}
