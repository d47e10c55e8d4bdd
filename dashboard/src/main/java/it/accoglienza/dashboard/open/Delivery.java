package it.accoglienza.dashboard.open;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one expected delivery: one row of {@code open.deliveries}.
 *
 * @param state {@code received}, {@code partial}, {@code refused} or {@code missing}
 */
public record Delivery(
        String dataset,
        String prefecture,
        String period,
        String state,
        @Nullable LocalDate receivedOn) {}
