package it.accoglienza.dashboard.open.delivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of an expected delivery: one row of {@code open.deliveries}, with key (dataset, prefecture, period).
 *
 * @param state one of {@link #STATES}
 * @param flags the anomalies found, each one of {@link #FLAGS}
 */
public record Delivery(
        String dataset,
        String prefecture,
        String period,
        String state,
        Timeliness timeliness,
        Volume volume,
        List<String> flags) {
    /** The states of a delivery. */
    public static final List<String> STATES = List.of("received", "partial", "refused", "missing");
    /**
     * The anomalies of a delivery: a jump compared with earlier periods, the same content as the earlier period, totals
     * that do not add up.
     */
    public static final List<String> FLAGS = List.of("jump", "repeats", "totals");

    /**
     * The dates of a delivery; all null in early releases, except {@code receivedOn}.
     *
     * @param receivedOn the day of the latest file
     * @param late true if the first file came after the due date
     * @param corrections number of corrected files after the first
     */
    public record Timeliness(
            @Nullable LocalDate firstReceivedOn,
            @Nullable LocalDate receivedOn,
            @Nullable Boolean late,
            @Nullable Integer corrections) {}

    /**
     * The size of a delivery, rounded for datasets about persons; null in early releases and if withheld.
     *
     * @param rows number of rows sent
     * @param rejected number of rows in quarantine
     */
    public record Volume(@Nullable Long rows, @Nullable Long rejected) {}

    /** Returns the day of the latest file. */
    public @Nullable LocalDate receivedOn() {
        return timeliness.receivedOn();
    }

    /** Returns true if the first file came after the due date. */
    public @Nullable Boolean late() {
        return timeliness.late();
    }

    /** Returns the number of corrected files after the first. */
    public @Nullable Integer corrections() {
        return timeliness.corrections();
    }

    /** Returns true if rows were received, all or a part. */
    public boolean delivered() {
        return state.equals("received") || state.equals("partial");
    }
}
