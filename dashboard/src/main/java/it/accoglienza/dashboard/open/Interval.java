package it.accoglienza.dashboard.open;

import java.math.BigDecimal;

/** The values from the lowest to the highest that an exact figure can have, given what is published. */
public record Interval(BigDecimal low, BigDecimal high) {

    /** Returns true if every value of this interval is lower than every value of the other. */
    public boolean isBelow(Interval other) {
        return high.compareTo(other.low) < 0;
    }

    /** Returns true if it cannot be said which of the two figures is higher. */
    public boolean overlaps(Interval other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    /** Returns true if the figure is known exactly. */
    public boolean exact() {
        return low.compareTo(high) == 0;
    }
}
