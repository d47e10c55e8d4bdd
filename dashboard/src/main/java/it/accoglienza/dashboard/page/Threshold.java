package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a value exceeds the threshold of its indicator, by its published interval. */
enum Threshold {
    ABOVE,
    NOT_ABOVE,
    UNKNOWN;

    /** Returns the answer for an observation; null if it has no value or the indicator has no threshold. */
    static @Nullable Threshold of(Indicator indicator, @Nullable Observation observation) {
        BigDecimal limit = indicator.measure().threshold();
        if (limit == null || observation == null || observation.value() == null) {
            return null;
        }
        if (observation.interval().low().compareTo(limit) > 0) {
            return ABOVE;
        }
        return observation.interval().high().compareTo(limit) <= 0 ? NOT_ABOVE : UNKNOWN;
    }

    /** Returns the last part of the keys of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
