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
 * All indicators by theme, each with its newest figure of the country.
 *
 * @param totals the country's totals by indicator
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

    /** The newest figure in a sentence; empty where none is published for the country. */
    String newest(Indicator indicator) {
        List<Observation> shown = totals.getOrDefault(indicator.id(), List.of()).stream()
                .filter(each -> each.freq().equals(indicator.freqs().get(0)))
                .toList();
        return shown.isEmpty()
                ? ""
                : Headline.of(localized, indicator, shown, null).sentence();
    }
}
