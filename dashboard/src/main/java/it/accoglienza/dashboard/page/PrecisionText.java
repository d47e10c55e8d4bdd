package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Interval;
import it.accoglienza.dashboard.open.Observation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says of values of an indicator only what their published intervals support. */
record PrecisionText(LocalizedRelease localized, Indicator indicator) {

    /** Returns {@code da 77 % a 83 %}; empty if there is no value or it is exact. */
    String interval(@Nullable Observation observation) {
        if (observation == null || observation.value() == null) {
            return "";
        }
        Interval interval = observation.interval();
        LocaleFormat format = localized.format();
        return interval.exact()
                ? ""
                : localized.text(
                        "figure.range",
                        format.value(indicator, interval.low()),
                        format.value(indicator, interval.high()));
    }

    /**
     * Returns the change since an earlier observation, {@code +120 posti rispetto ad agosto 2025}, or that none can be
     * measured. Empty if one of the values is missing or of an incomplete period.
     */
    String change(Observation current, @Nullable Observation earlier) {
        if (earlier == null || !isComparable(current) || !isComparable(earlier)) {
            return "";
        }
        BigDecimal value = LocalizedRelease.value(current);
        boolean exact = current.interval().exact() && earlier.interval().exact();
        String change = !exact && current.interval().overlaps(earlier.interval())
                ? localized.text("change.unmeasurable")
                : localized.format().change(indicator, value, LocalizedRelease.value(earlier));
        return localized.text(
                "headline.change", change, localized.format().periods().comparedWith(earlier.period()));
    }

    /** Returns true if an observation can be compared with another period: it has a value and its period is complete. */
    static boolean isComparable(Observation observation) {
        return observation.value() != null && !observation.incomplete();
    }

    /**
     * Returns whether the indicator's threshold is exceeded: {@code sopra il 100 %}, {@code non sopra il 100 %}, or that it
     * cannot be said. Empty if there is no value or the indicator has no threshold.
     */
    String threshold(@Nullable Observation observation) {
        Threshold threshold = Threshold.of(indicator, observation);
        BigDecimal limit = indicator.measure().threshold();
        return threshold == null || limit == null
                ? ""
                : localized.text(
                        "threshold." + threshold.key(), localized.format().value(indicator, limit));
    }
}
