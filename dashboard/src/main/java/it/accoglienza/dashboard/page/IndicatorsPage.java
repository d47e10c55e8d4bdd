package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The model of the list of indicators.
 *
 * @param totals the totals of the country by indicator id, for all periods
 */
record IndicatorsPage(LocalizedRelease localized, Map<String, List<Observation>> totals) {

    static IndicatorsPage of(LocalizedRelease localized) {
        ObservationQuery country =
                ObservationQuery.ALL.across(GeographicLevel.COUNTRY).cells(Breakdown.TOTAL);
        return new IndicatorsPage(
                localized,
                localized.snapshot().observations(country).stream()
                        .collect(Collectors.groupingBy(Observation::indicator)));
    }

    Map<String, List<Indicator>> themes() {
        return localized.snapshot().indicators().stream()
                .collect(Collectors.groupingBy(Indicator::theme, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the newest value of the country as a sentence; empty if there is none. */
    String newest(Indicator indicator) {
        List<Observation> shown = totals.getOrDefault(indicator.id(), List.of()).stream()
                .filter(each -> each.freq().equals(indicator.freqs().get(0)))
                .toList();
        return shown.isEmpty()
                ? ""
                : Headline.of(localized, indicator, shown, null).sentence();
    }
}
