package it.accoglienza.dashboard.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of a chart, with everything that the browser shows of it already written in the reader's language.
 *
 * @param label what the value belongs to: a period, a geography, a category
 * @param value null where there is none; {@code text} then says why
 * @param text the value as it is written, or its status in words
 */
public record Point(String label, @Nullable BigDecimal value, String text) {}
