package it.accoglienza.dashboard.open.delivery;

import it.accoglienza.dashboard.open.database.SqlConditions;
import java.util.List;

/**
 * Filters on deliveries; an empty list selects all.
 *
 * @param states values of {@link Delivery#STATES}
 */
public record DeliveryQuery(
        List<String> datasets, List<String> prefectures, List<String> periods, List<String> states) {
    /** Selects every delivery of the release. */
    public static final DeliveryQuery ALL = new DeliveryQuery(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public DeliveryQuery {
        datasets = List.copyOf(datasets);
        prefectures = List.copyOf(prefectures);
        periods = List.copyOf(periods);
        states = List.copyOf(states);
    }

    /** Returns a copy for other periods; an empty list selects all. */
    public DeliveryQuery during(List<String> others) {
        return new DeliveryQuery(datasets, prefectures, others, states);
    }

    /** Returns the filters as conditions on the table {@code deliveries} of a release database. */
    SqlConditions conditions() {
        return new SqlConditions()
                .among("dataset", datasets)
                .among("prefecture", prefectures)
                .among("period", periods)
                .among("outcome", states);
    }

    /** Returns a copy for one dataset. */
    public DeliveryQuery ofDataset(String dataset) {
        return new DeliveryQuery(List.of(dataset), prefectures, periods, states);
    }
}
