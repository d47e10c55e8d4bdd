package it.accoglienza.dashboard.http;

import it.accoglienza.dashboard.catalog.Catalogue;
import it.accoglienza.dashboard.export.ObservationSheet;
import it.accoglienza.dashboard.export.Pagination;
import it.accoglienza.dashboard.export.Sheet;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.request.DataRequest;
import it.accoglienza.dashboard.request.IndicatorState;

/** The endpoints of an indicator page in other formats. */
public final class IndicatorEndpoints {
    private IndicatorEndpoints() {}

    /** Reads the state of the page from the request. */
    public static IndicatorState state(ReleaseSnapshot snapshot, DataRequest request) {
        return IndicatorState.of(snapshot, snapshot.indicator(request.name("id")), request.parameters());
    }

    /** Returns the series of the page as a file. */
    public static Response series(
            ResponseFormat format, ReleaseSnapshot snapshot, Language language, DataRequest request) {
        IndicatorState state = state(snapshot, request);
        String name = state.indicator().id() + "_" + state.geo() + "_" + state.freq();
        Sheet series = new ObservationSheet(snapshot, state.series(), language);
        return format.response(snapshot, series, name, request.parameters(), Pagination.WHOLE);
    }

    /** Describes the indicator as JSON. */
    public static Response metadata(ReleaseSnapshot snapshot, DataRequest request) {
        return Response.data(
                Response.JSON,
                Catalogue.indicator(snapshot, state(snapshot, request).indicator()));
    }
}
