package it.accoglienza.dashboard.open.delivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one expected delivery: one row of {@code open.deliveries}. What an early release does not say is null.
 *
 * @param state {@code received}, {@code partial}, {@code refused} or {@code missing}
 * @param late whether it first came after it was due
 * @param corrections how often a corrected file replaced it
 * @param rows how many it has, rounded where the dataset is about persons
 * @param rejected how many of its rows were set aside, rounded likewise
 * @param flags what looks unusual, of {@link #FLAGS}
 */
public record Delivery(
        String dataset,
        String prefecture,
        String period,
        String state,
        @Nullable LocalDate firstReceivedOn,
        @Nullable LocalDate receivedOn,
        @Nullable Boolean late,
        @Nullable Integer corrections,
        @Nullable Long rows,
        @Nullable Long rejected,
        List<String> flags) {
    /** What may have become of a delivery. */
    public static final List<String> STATES = List.of("received", "partial", "refused", "missing");
    /** What may look unusual: a jump against the periods before, the same as before, totals that do not add up. */
    public static final List<String> FLAGS = List.of("jump", "repeats", "totals");

    /** Whether there is something to count from. */
    public boolean delivered() {
        return state.equals("received") || state.equals("partial");
    }
}
