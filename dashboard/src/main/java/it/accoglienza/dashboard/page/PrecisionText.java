package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Interval;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Period;
import java.math.BigDecimal;
import java.util.Objects;
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
     * Returns the change since an earlier observation, {@code +120 posti rispetto ad agosto 2025}, that none can be measured, or
     * that it is not known whether the same prefectures delivered. Empty if one of the values is missing or of an incomplete
     * period.
     */
    String change(Observation current, @Nullable Observation earlier) {
        if (earlier == null || !isComparable(current) || !isComparable(earlier)) {
            return "";
        }
        String since = localized.format().periods().comparedWith(earlier.period());
        if (!areComparable(current, earlier)) {
            return areOfOneYear(current, earlier) ? localized.text("change.coverage", since) : "";
        }
        BigDecimal value = LocalizedRelease.value(current);
        boolean exact = current.interval().exact() && earlier.interval().exact();
        String change = !exact && current.interval().overlaps(earlier.interval())
                ? localized.text("change.unmeasurable")
                : localized.format().change(indicator, value, LocalizedRelease.value(earlier));
        return localized.text("headline.change", change, since);
    }

    /**
     * Returns true if two observations of a geography can be compared: both have a value, their periods are complete, and the
     * same prefectures are behind them. These are the same if all that are expected delivered; of an indicator that only some
     * prefectures have, the same number must have delivered. What is counted from January is compared within its year.
     */
    boolean areComparable(Observation one, Observation other) {
        boolean everyone = one.delivered() == null
                || one.delivered().equals(one.expected())
                || indicator.scope().ofSome();
        return isComparable(one)
                && isComparable(other)
                && everyone
                && areOfOneYear(one, other)
                && Objects.equals(one.delivered(), other.delivered())
                && Objects.equals(one.expected(), other.expected());
    }

    /** Returns false for two observations between which the count restarted. */
    private boolean areOfOneYear(Observation one, Observation other) {
        return !"year_to_date".equals(indicator.scope().additivity())
                || Period.of(one.period()).first().getYear()
                        == Period.of(other.period()).first().getYear();
    }

    /** Returns true if an observation has a value and its period is complete. */
    private static boolean isComparable(Observation observation) {
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
