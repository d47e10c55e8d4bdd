package it.accoglienza.dashboard.request;

import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The filters of an address about deliveries or rejected rows; what is not known is a {@link BadParameterException}. */
public final class DeliveryParameters {
    private static final List<String> PLACE_AND_TIME = List.of("dataset", "prefecture", "period");

    private final ReleaseSnapshot snapshot;

    public DeliveryParameters(ReleaseSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Of deliveries: also by state and by flag. */
    public DeliveryQuery deliveries(DataRequest request) {
        RequestParameters parameters = parameters(request, "state", "flag");
        return query(
                parameters, parameters.several("state", Delivery.STATES), parameters.several("flag", Delivery.FLAGS));
    }

    /** Of rejected rows: also the language of the reasons. */
    public DeliveryQuery rejections(DataRequest request) {
        return query(parameters(request, "lang"), List.of(), List.of());
    }

    /** Of the page: one of each at the most; what the form leaves empty does not narrow. */
    public DeliveryQuery page(DataRequest request) {
        RequestParameters parameters = parameters(request.withoutEmpty());
        PLACE_AND_TIME.forEach(parameters::single);
        DeliveryQuery query = query(parameters, List.of(), List.of());
        one("dataset", query.datasets());
        one("prefecture", query.prefectures());
        one("period", query.periods());
        return query;
    }

    private static RequestParameters parameters(DataRequest request, String... further) {
        List<String> known = new ArrayList<>(PLACE_AND_TIME);
        known.addAll(List.of(further));
        return new RequestParameters(request, known);
    }

    private DeliveryQuery query(RequestParameters parameters, List<String> states, List<String> flags) {
        Collection<String> datasets = snapshot.datasets().stream()
                .filter(each -> each.deliveredBy().equals("prefecture"))
                .map(Dataset::id)
                .toList();
        Collection<String> prefectures =
                snapshot.geographies("prefecture").stream().map(Geography::code).toList();
        return new DeliveryQuery(
                parameters.several("dataset", datasets),
                parameters.several("prefecture", prefectures),
                parameters.several("period", new DeliveryReader(snapshot).periods()),
                states,
                flags);
    }

    private static void one(String parameter, List<String> values) {
        if (values.size() > 1) {
            throw BadParameterException.value(parameter, String.join(",", values), List.of("one value"));
        }
    }
}
