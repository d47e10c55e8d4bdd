package it.accoglienza.dashboard;

import it.accoglienza.dashboard.catalog.Catalogue;
import it.accoglienza.dashboard.export.ObservationTable;
import it.accoglienza.dashboard.export.Part;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.IndicatorState;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.Published;

/** What stands at a page's address with another extension: the same state as a file. */
final class IndicatorFiles {
    private IndicatorFiles() {}

    static IndicatorState state(Published published, Asked asked) {
        return IndicatorState.of(published, published.indicator(asked.name("id")), asked.parameters());
    }

    /** The series that the page shows. */
    static Answer series(Format format, Published published, Language language, Asked asked) {
        IndicatorState state = state(published, asked);
        String name = state.indicator().id() + "_" + state.geo() + "_" + state.freq();
        Sheet series = new ObservationTable(published, state.series(), language);
        return format.of(published, series, name, asked.parameters(), Part.WHOLE);
    }

    static Answer metadata(Published published, Asked asked) {
        return Answer.data(
                Answer.JSON,
                Catalogue.indicator(published, state(published, asked).indicator()));
    }
}
