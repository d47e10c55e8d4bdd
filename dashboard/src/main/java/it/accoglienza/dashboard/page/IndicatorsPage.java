package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Query;
import java.util.List;

/** All indicators by theme, each with its newest figure of the country. */
record IndicatorsPage(View view) {

    List<String> themes() {
        return view.published().indicators().stream()
                .map(Indicator::theme)
                .distinct()
                .toList();
    }

    List<Indicator> of(String theme) {
        return view.published().indicators().stream()
                .filter(each -> each.theme().equals(theme))
                .toList();
    }

    /** The newest figure in a sentence; empty where none is published for the country. */
    String newest(Indicator indicator) {
        List<Observation> totals = view.published()
                .observations(Query.of(indicator.id())
                        .across("country")
                        .every(indicator.freqs().get(0))
                        .cells(Breakdown.TOTAL));
        return totals.isEmpty()
                ? ""
                : Headline.of(view, indicator, totals, null).sentence();
    }
}
