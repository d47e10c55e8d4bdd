package it.accoglienza.transform.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a value is computed from numerator and denominator. */
public enum Formula {
    COUNT,
    RATIO,
    DIFFERENCE,
    MEAN,
    GAP,
    /** The median of the numerators; the denominator is their number. */
    MEDIAN,
    /** The sum of the squared shares of the contributors (Herfindahl-Hirschman index). */
    CONCENTRATION;

    /** Returns the code as indicators declare it and the open layer publishes it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns true if it has no denominator. */
    boolean single() {
        return this == COUNT || this == CONCENTRATION;
    }
}
