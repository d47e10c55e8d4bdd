package it.accoglienza.dashboard.open;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as a reader is told of it: one row of {@code open.indicators}.
 *
 * @param id its name in addresses and files, {@code occupancy_rate}
 * @param unit {@code %}, {@code persons}, {@code places}, {@code days} or {@code per_1000}
 * @param formula {@code count}, {@code ratio}, {@code difference}, {@code mean} or {@code gap}
 * @param kind {@code stock} (at the period's end) or {@code flow} (during the period)
 * @param direction {@code higher_better}, {@code lower_better} or {@code neutral}
 * @param protection {@code person} (rounded), {@code body} or {@code public} (both exact)
 * @param decimals how many decimals its value is shown with at the most
 * @param datasets the datasets that it is computed from
 * @param geoLevels where it exists: {@code country}, {@code region}, {@code prefecture}
 * @param freqs when it exists: {@code M}, {@code Q}, {@code A}
 * @param breakdowns the sets of dimensions that it is broken down by, beside the total
 */
public record Indicator(
        String id,
        String theme,
        Text title,
        Text description,
        Text method,
        @Nullable Text norm,
        String unit,
        String formula,
        Text numerator,
        @Nullable Text denominator,
        String kind,
        String direction,
        String protection,
        int decimals,
        List<String> datasets,
        List<String> geoLevels,
        List<String> freqs,
        List<List<String>> breakdowns) {}
