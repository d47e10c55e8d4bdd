package it.accoglienza.transform.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a higher or a lower value is better. */
public enum Direction {
    HIGHER_BETTER,
    LOWER_BETTER,
    NEUTRAL;

    /** Returns the code as indicators declare it and the open layer publishes it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
