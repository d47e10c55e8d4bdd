package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.IndicatorState;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.Query;
import java.util.List;

/** An indicator in one state: what it says, its figures, the choices that lead to other states, and its method. */
record IndicatorPage(View view, IndicatorState state, IndicatorChoices choices) {

    static IndicatorPage of(View view, IndicatorState state) {
        return new IndicatorPage(view, state, new IndicatorChoices(view, state));
    }

    Indicator indicator() {
        return state.indicator();
    }

    String headline() {
        List<Observation> totals = view.published()
                .observations(Query.of(indicator().id())
                        .in(state.geoLevel(), state.geo())
                        .every(state.freq())
                        .cells(Breakdown.TOTAL));
        return totals.isEmpty()
                ? view.frame().word(indicator().breakdowns().isEmpty() ? "trend.empty" : "headline.parts")
                : Headline.of(view, indicator(), totals, state.period()).sentence();
    }

    List<Figure> figures() {
        return new IndicatorFigures(view, state).all();
    }

    /** The page's own series in another format: {@code csv} or {@code json}. */
    String as(String extension) {
        String query = state.query();
        return view.frame()
                .address("indicators/" + indicator().id() + "." + extension + (query.isEmpty() ? "" : "?" + query));
    }

    String citation() {
        return view.frame()
                .word(
                        "indicator.citation.text",
                        view.title(indicator()),
                        view.published().release().id(),
                        "/" + view.frame().code() + "/indicators/" + indicator().id() + "?"
                                + state.permanentQuery(view.published().release()));
    }
}
