package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.request.IndicatorState;
import java.util.List;

/** An indicator in one state: what it says, its figures, the choices that lead to other states, and its method. */
record IndicatorPage(LocalizedRelease localized, IndicatorState state, IndicatorChoices choices) {

    static IndicatorPage of(LocalizedRelease localized, IndicatorState state) {
        return new IndicatorPage(localized, state, new IndicatorChoices(localized, state));
    }

    Indicator indicator() {
        return state.indicator();
    }

    String headline() {
        List<Observation> totals = localized
                .snapshot()
                .observations(ObservationQuery.of(indicator().id())
                        .in(state.geoLevel(), state.geo())
                        .every(state.freq())
                        .cells(Breakdown.TOTAL));
        return totals.isEmpty()
                ? localized.context().word(indicator().breakdowns().isEmpty() ? "trend.empty" : "headline.parts")
                : Headline.of(localized, indicator(), totals, state.period()).sentence();
    }

    List<Figure> figures() {
        return new IndicatorFigures(localized, state).all();
    }

    /** The page's own series in another format: {@code csv} or {@code json}. */
    String as(String extension) {
        String query = state.query();
        return localized
                .context()
                .address("indicators/" + indicator().id() + "." + extension + (query.isEmpty() ? "" : "?" + query));
    }

    String citation() {
        return localized
                .context()
                .word(
                        "indicator.citation.text",
                        localized.title(indicator()),
                        localized.snapshot().release().id(),
                        "/" + localized.context().code() + "/indicators/"
                                + indicator().id() + "?"
                                + state.permanentQuery(localized.snapshot().release()));
    }
}
