package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of a chart with its texts in the page's language.
 *
 * @param label the period, geography or category of the value
 * @param value null if missing; {@code text} then gives the reason
 * @param text the formatted value, or the label of its status
 */
public record Point(String label, @Nullable BigDecimal value, String text) {}
