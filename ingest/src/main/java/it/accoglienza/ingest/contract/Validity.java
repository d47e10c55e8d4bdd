package it.accoglienza.ingest.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a field or a code is in use; a delivery is validated by what was in use in its period.
 *
 * @param from the first day, null if it has always been in use
 * @param to the last day, null if it has no end
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) implements Serializable {

    /** Returns whether the time includes a day of a period; always for a national source, which has no period. */
    public boolean includes(@Nullable DeliveryPeriod period) {
        return period == null
                || ((from == null || !from.isAfter(period.end())) && (to == null || !to.isBefore(period.start())));
    }
}
