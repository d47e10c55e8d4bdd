package it.accoglienza.dashboard.open;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as a reader is told of it: one row of {@code open.indicators}.
 *
 * @param id its name in addresses and files, {@code occupancy_rate}
 * @param unit {@code %}, {@code persons}, {@code places}, {@code days}, {@code per_1000}, {@code EUR} ...
 * @param formula {@code count}, {@code ratio}, {@code difference}, {@code mean}, {@code median} ...
 * @param numeratorCounts what the numerator counts: {@code person}, {@code body}, {@code public}, {@code money},
 *     {@code person_days} or {@code records}; null where an early release does not say
 * @param denominatorCounts the same for the denominator; null where there is none
 * @param kind {@code stock} (at the period's end) or {@code flow} (during the period)
 * @param direction {@code higher_better}, {@code lower_better} or {@code neutral}
 * @param protection {@code person} (rounded), {@code body} or {@code public} (both exact) or {@code money} (exact or
 *     withheld)
 * @param decimals how many decimals its value is shown with at the most
 * @param datasets the datasets that it is computed from
 * @param geoLevels where it exists: {@code country}, {@code region}, {@code prefecture}
 * @param freqs when it exists: {@code M}, {@code Q}, {@code S}, {@code A}
 * @param breakdowns the sets of dimensions that it is broken down by, beside the total
 * @param additivity {@code additive}, {@code not_over_time} or {@code not_additive}; null where an early release does
 *     not say
 */
public record Indicator(
        String id,
        String theme,
        Localized title,
        Localized description,
        Localized method,
        @Nullable Localized norm,
        String unit,
        String formula,
        Localized numerator,
        @Nullable String numeratorCounts,
        @Nullable Localized denominator,
        @Nullable String denominatorCounts,
        String kind,
        String direction,
        String protection,
        int decimals,
        List<String> datasets,
        List<String> geoLevels,
        List<String> freqs,
        List<List<String>> breakdowns,
        @Nullable String additivity) {
    private static final List<String> NEVER_TOLD = List.of("person_days", "records");

    /** Whether its cells come without their numerators, which would tell persons more finely than rounding does. */
    public boolean withoutNumerator() {
        return withoutDenominator() || List.of("mean", "median").contains(formula);
    }

    /** Whether its cells come without their denominators, for the same reason. */
    public boolean withoutDenominator() {
        return NEVER_TOLD.contains(String.valueOf(numeratorCounts))
                || NEVER_TOLD.contains(String.valueOf(denominatorCounts));
    }
}
