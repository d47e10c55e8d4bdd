package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of a chart with its texts in the page's language.
 *
 * @param label the period, geography or category of the value
 * @param value null if missing; {@code text} then gives the reason
 * @param text the formatted value, or the label of its status
 * @param range what the exact figure can be; null if the value is exact or missing
 * @param incomplete true if the value covers its period only in part, so that no line leads to it
 */
public record Point(
        String label,
        @Nullable BigDecimal value,
        String text,
        @Nullable Range range,
        boolean incomplete) {

    /** The lowest and the highest value that an exact figure can have, and both as a text. */
    public record Range(BigDecimal low, BigDecimal high, String text) {}

    /** Creates an exact or missing value of a complete period. */
    public Point(String label, @Nullable BigDecimal value, String text) {
        this(label, value, text, null, false);
    }
}
