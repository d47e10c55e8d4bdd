package it.accoglienza.dashboard.open.delivery;

import it.accoglienza.dashboard.open.database.SqlConditions;
import java.util.List;

/**
 * Filters on deliveries or rejections; an empty list selects all.
 *
 * @param states values of {@link Delivery#STATES}; empty for rejections
 * @param flags values of {@link Delivery#FLAGS}; empty for rejections
 */
public record DeliveryQuery(
        List<String> datasets,
        List<String> prefectures,
        List<String> periods,
        List<String> states,
        List<String> flags) {
    /** Selects every delivery of the release. */
    public static final DeliveryQuery ALL = new DeliveryQuery(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public DeliveryQuery {
        datasets = List.copyOf(datasets);
        prefectures = List.copyOf(prefectures);
        periods = List.copyOf(periods);
        states = List.copyOf(states);
        flags = List.copyOf(flags);
    }

    /** Returns a copy for other periods; an empty list selects all. */
    public DeliveryQuery during(List<String> others) {
        return new DeliveryQuery(datasets, prefectures, others, states, flags);
    }

    /** Returns the filters as conditions on the tables {@code deliveries} and {@code rejections} of a release database. */
    SqlConditions conditions() {
        return new SqlConditions()
                .among("dataset", datasets)
                .among("prefecture", prefectures)
                .among("period", periods)
                .among("state", states)
                .containsAny("flags", flags);
    }

    /** Returns a copy for one dataset. */
    public DeliveryQuery ofDataset(String dataset) {
        return new DeliveryQuery(List.of(dataset), prefectures, periods, states, flags);
    }
}
