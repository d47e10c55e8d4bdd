package it.accoglienza.dashboard.open.delivery;

import it.accoglienza.dashboard.open.database.SqlConditions;
import java.util.List;

/**
 * Which deliveries, or rejected rows, are asked for; an empty list does not narrow.
 *
 * @param states of {@link Delivery#STATES}; rejections have none
 * @param flags of {@link Delivery#FLAGS}; rejections have none
 */
public record DeliveryQuery(
        List<String> datasets,
        List<String> prefectures,
        List<String> periods,
        List<String> states,
        List<String> flags) {
    /** Every delivery of the release. */
    public static final DeliveryQuery ALL = new DeliveryQuery(List.of(), List.of(), List.of(), List.of(), List.of());

    public DeliveryQuery {
        datasets = List.copyOf(datasets);
        prefectures = List.copyOf(prefectures);
        periods = List.copyOf(periods);
        states = List.copyOf(states);
        flags = List.copyOf(flags);
    }

    /** Of these periods instead; none for all. */
    public DeliveryQuery during(List<String> others) {
        return new DeliveryQuery(datasets, prefectures, others, states, flags);
    }

    /** This query as conditions over the tables {@code deliveries} and {@code rejections} of a release database. */
    SqlConditions conditions() {
        return new SqlConditions()
                .among("dataset", datasets)
                .among("prefecture", prefectures)
                .among("period", periods)
                .among("state", states)
                .containsAny("flags", flags);
    }

    /** Of one dataset. */
    public DeliveryQuery ofDataset(String dataset) {
        return new DeliveryQuery(List.of(dataset), prefectures, periods, states, flags);
    }
}
