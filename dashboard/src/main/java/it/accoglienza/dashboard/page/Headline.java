package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The newest figure of an indicator in one place, or the one of a chosen period, and its change against the period
 * before.
 *
 * @param before what was observed in the period before, if it is published
 */
record Headline(
        LocalizedRelease localized,
        Indicator indicator,
        Observation now,
        @Nullable Observation before) {

    /**
     * @param observations one place's totals at one frequency, not empty
     * @param period the period that is shown; null for the newest with a value
     */
    static Headline of(
            LocalizedRelease localized, Indicator indicator, List<Observation> observations, @Nullable String period) {
        Map<String, Observation> byPeriod = observations.stream()
                .collect(Collectors.toMap(Observation::period, each -> each, (a, b) -> a, TreeMap::new));
        Observation last = observations.stream()
                .filter(each ->
                        period == null ? each.value() != null : each.period().equals(period))
                .reduce((earlier, later) -> later)
                .orElse(observations.get(observations.size() - 1));
        String previous = Period.of(last.period()).previous().toString();
        return new Headline(localized, indicator, last, byPeriod.get(previous));
    }

    String title() {
        return localized.title(indicator);
    }

    String value() {
        return localized.cell(indicator, now);
    }

    boolean known() {
        return now.value() != null;
    }

    String period() {
        return localized.context().format().period(now.period());
    }

    String unit() {
        return indicator.unit().equals("%") ? "" : localized.context().word("unit." + indicator.unit());
    }

    String remark() {
        return known() ? localized.remark(now) : "";
    }

    String address() {
        return localized.context().address("indicators/" + indicator.id());
    }

    /** The change against the period before, in words; empty where one of the two has no value. */
    String change() {
        BigDecimal value = now.value();
        if (value == null || before == null || before.value() == null) {
            return "";
        }
        String change = localized.context().format().change(indicator, value, before.value());
        return localized
                .context()
                .word("headline.change", change, localized.context().format().period(before.period()));
    }

    /** What the page says first: {@code Capienza, Italia, marzo 2024: 123.456 posti, +120 posti rispetto a ...}. */
    String sentence() {
        BigDecimal value = now.value();
        String figure = value == null ? value() : localized.context().format().quantity(indicator, value);
        String start = localized
                        .context()
                        .word(
                                "headline.sentence",
                                title(),
                                localized.place(now.geoLevel(), now.geo()),
                                period(),
                                figure)
                + (remark().isEmpty() ? "" : " (" + remark() + ")");
        String coverage = localized.coverage(now);
        return start
                + (change().isEmpty() ? "." : ", " + change() + ".")
                + (coverage.isEmpty() ? "" : " " + localized.context().word("headline.coverage", coverage));
    }
}
