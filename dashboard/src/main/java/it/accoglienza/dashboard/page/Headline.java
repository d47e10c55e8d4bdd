package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.BreakdownKey;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.NewestPeriod;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator for one geography and period, and its change since the previous period.
 *
 * @param previous the observation of the previous period; null if there is none
 */
record Headline(
        LocalizedRelease localized,
        Indicator indicator,
        Observation current,
        @Nullable Observation previous) {

    /**
     * Selects the current and the previous observation.
     *
     * @param observations totals of one geography at one frequency, in the order of their periods; not empty
     * @param period the current period; null for the newest of the country, see {@link NewestPeriod}
     */
    static Headline of(
            LocalizedRelease localized, Indicator indicator, List<Observation> observations, @Nullable String period) {
        Map<String, Observation> byPeriod = observations.stream()
                .collect(Collectors.toMap(Observation::period, each -> each, (a, b) -> a, TreeMap::new));
        Observation last = observations.get(observations.size() - 1);
        String shown = Optional.ofNullable(period)
                .or(() -> NewestPeriod.among(observations, localized.snapshot().release()))
                .orElse(last.period());
        Observation current = byPeriod.getOrDefault(shown, last);
        String previous = Period.of(current.period()).previous().toString();
        return new Headline(localized, indicator, current, byPeriod.get(previous));
    }

    /** Returns the title, of a cell of a breakdown with its labels. */
    String title() {
        return localized.title(indicator)
                + localized.selection(BreakdownKey.parse(current.breakdown()).codes());
    }

    String value() {
        return localized.valueOrStatus(indicator, current);
    }

    boolean hasValue() {
        return current.value() != null;
    }

    String period() {
        return localized.period(current.period());
    }

    String unit() {
        return localized.format().unit(indicator, current.value());
    }

    String remark() {
        return hasValue() ? localized.remark(indicator, current) : "";
    }

    String address() {
        return localized.context().address("indicators/" + indicator.id());
    }

    /** Returns {@code 104 su 106}, the deliveries received and expected; empty for national sources. */
    String coverage() {
        return localized.coverage(current);
    }

    /** Returns {@code da 101.231 a 101.239}; empty if the value is exact. */
    String interval() {
        return precision().interval(current);
    }

    /** Returns the change since the previous period as far as it can be measured; empty if they cannot be compared. */
    String change() {
        return precision().change(current, previous);
    }

    private PrecisionText precision() {
        return new PrecisionText(localized, indicator);
    }

    /** Returns title, area, period, value, interval, remark, threshold, change and deliveries as one or two sentences. */
    String sentence() {
        BigDecimal value = current.value();
        String quantity = value == null ? value() : localized.format().quantity(indicator, value);
        String remarks =
                Stream.of(interval(), remark()).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        String more = Stream.of(precision().threshold(current), change())
                .filter(text -> !text.isEmpty())
                .map(text -> ", " + text)
                .collect(Collectors.joining());
        return localized.text("headline.sentence", title(), localized.area(indicator, current), period(), quantity)
                + (remarks.isEmpty() ? "" : " (" + remarks + ")")
                + more
                + (coverage().isEmpty() ? "." : ". " + localized.text("headline.coverage", coverage()));
    }
}
