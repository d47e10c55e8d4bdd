package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.request.IndicatorState;
import java.util.List;

/** The model of an indicator's page for one geography, period and breakdown. */
record IndicatorPage(LocalizedRelease localized, IndicatorState state, IndicatorChoices choices) {

    static IndicatorPage of(LocalizedRelease localized, IndicatorState state) {
        return new IndicatorPage(localized, state, new IndicatorChoices(localized, state));
    }

    Indicator indicator() {
        return state.indicator();
    }

    /** Returns {@code 6 prefetture su 106} for the title where the values are not of all prefectures of the area; else empty. */
    String coverage() {
        List<Observation> totals = totals();
        return indicator().scope().ofSome() && state.geoLevel() != GeographicLevel.PREFECTURE && !totals.isEmpty()
                ? localized.area(indicator(), totals)
                : "";
    }

    private List<Observation> totals() {
        return localized
                .snapshot()
                .observations(ObservationQuery.of(indicator().id())
                        .in(state.geoLevel(), state.geo())
                        .every(state.freq())
                        .cells(state.total()));
    }

    /** Returns the headline sentence, or a text if the indicator has no total. */
    String headline() {
        List<Observation> totals = totals();
        if (!state.hasTotal()) {
            return localized.text("headline.selection");
        }
        return totals.isEmpty()
                ? localized.text(
                        indicator().breakdowns().isEmpty() || !state.codes().isEmpty()
                                ? "trend.empty"
                                : "headline.parts")
                : Headline.of(localized, indicator(), totals, state.period()).sentence();
    }

    List<Figure> figures() {
        return new IndicatorFigures(localized, state).all();
    }

    /** Returns the address of the series of this page as {@code csv} or {@code json}. */
    String download(String extension) {
        String query = state.query();
        return localized
                .context()
                .address("indicators/" + indicator().id() + "." + extension + (query.isEmpty() ? "" : "?" + query));
    }

    String citation() {
        String query = state.permanentQuery(localized.snapshot().release());
        String address = "/" + localized.context().languageCode() + "/indicators/"
                + indicator().id() + "?" + query;
        return localized.text(
                "indicator.citation.text",
                localized.title(indicator()),
                localized.snapshot().release().id(),
                address);
    }
}
