package it.accoglienza.transform.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a figure is measured at the end of the period or over the period. */
public enum Kind {
    /** At the end of the period. */
    STOCK,
    /** Over the period. */
    FLOW;

    /** Returns the code as indicators declare it and the open layer publishes it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
