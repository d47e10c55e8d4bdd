package it.accoglienza.dashboard;

import it.accoglienza.dashboard.open.BadParameterException;
import it.accoglienza.dashboard.open.Dataset;
import it.accoglienza.dashboard.open.Delivery;
import it.accoglienza.dashboard.open.DeliveryQuery;
import it.accoglienza.dashboard.open.Geography;
import it.accoglienza.dashboard.open.Published;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The filters of an address about deliveries or rejected rows; what is not known is a {@link BadParameterException}. */
final class DeliveryParameters {
    private static final List<String> PLACE_AND_TIME = List.of("dataset", "prefecture", "period");

    private final Published published;

    DeliveryParameters(Published published) {
        this.published = published;
    }

    /** Of deliveries: also by state and by flag. */
    DeliveryQuery deliveries(Asked asked) {
        Parameters parameters = parameters(asked, "state", "flag");
        return query(
                parameters, parameters.several("state", Delivery.STATES), parameters.several("flag", Delivery.FLAGS));
    }

    /** Of rejected rows: also the language of the reasons. */
    DeliveryQuery rejections(Asked asked) {
        return query(parameters(asked, "lang"), List.of(), List.of());
    }

    /** Of the page: one of each at the most; what the form leaves empty does not narrow. */
    DeliveryQuery page(Asked asked) {
        Parameters parameters = parameters(asked.withoutEmpty());
        PLACE_AND_TIME.forEach(parameters::single);
        DeliveryQuery query = query(parameters, List.of(), List.of());
        one("dataset", query.datasets());
        one("prefecture", query.prefectures());
        one("period", query.periods());
        return query;
    }

    private static Parameters parameters(Asked asked, String... further) {
        List<String> known = new ArrayList<>(PLACE_AND_TIME);
        known.addAll(List.of(further));
        return new Parameters(asked, known);
    }

    private DeliveryQuery query(Parameters parameters, List<String> states, List<String> flags) {
        Collection<String> datasets = published.datasets().stream()
                .filter(each -> each.deliveredBy().equals("prefecture"))
                .map(Dataset::id)
                .toList();
        Collection<String> prefectures = published.geographies("prefecture").stream()
                .map(Geography::code)
                .toList();
        return new DeliveryQuery(
                parameters.several("dataset", datasets),
                parameters.several("prefecture", prefectures),
                parameters.several("period", published.deliveries().periods()),
                states,
                flags);
    }

    private static void one(String parameter, List<String> values) {
        if (values.size() > 1) {
            throw BadParameterException.value(parameter, String.join(",", values), List.of("one value"));
        }
    }
}
