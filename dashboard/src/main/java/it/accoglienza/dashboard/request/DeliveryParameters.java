package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads the filters of requests for deliveries. An unknown parameter or value throws {@link
 * BadParameterException}.
 */
public final class DeliveryParameters {
    private static final List<String> FILTERS = List.of("dataset", "prefecture", "period");

    private final ReleaseSnapshot snapshot;

    /** Checks values against a release. */
    public DeliveryParameters(ReleaseSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Reads the filters on deliveries, which include the state. */
    public DeliveryQuery deliveries(DataRequest request) {
        RequestParameters parameters = parameters(request, List.of("state"));
        return query(parameters, parameters.several("state", Delivery.STATES));
    }

    /** Reads the filters of the quality page: at most one value each; empty values are ignored. */
    public DeliveryQuery page(DataRequest request) {
        RequestParameters parameters = parameters(request.withoutEmpty(), List.of());
        DeliveryQuery query = query(parameters, List.of());
        one("dataset", query.datasets());
        one("prefecture", query.prefectures());
        one("period", query.periods());
        return query;
    }

    private static RequestParameters parameters(DataRequest request, List<String> further) {
        List<String> known = new ArrayList<>(FILTERS);
        known.addAll(further);
        return new RequestParameters(request, known);
    }

    private DeliveryQuery query(RequestParameters parameters, List<String> states) {
        Collection<String> datasets = snapshot.datasets().stream()
                .filter(each -> each.deliveredBy().equals("prefecture"))
                .map(Dataset::id)
                .toList();
        Collection<String> prefectures = snapshot.geographies(GeographicLevel.PREFECTURE).stream()
                .map(Geography::code)
                .toList();
        return new DeliveryQuery(
                parameters.several("dataset", datasets),
                parameters.several("prefecture", prefectures),
                parameters.several("period", new DeliveryReader(snapshot).periods()),
                states);
    }

    private static void one(String parameter, List<String> values) {
        if (values.size() > 1) {
            throw BadParameterException.several(parameter, values);
        }
    }
}
