package it.accoglienza.transform.indicator;

import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Geography;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The geographies and periods for which an indicator is computed, with the coverage of each cell, and the cells in which a
 * row of its query is included.
 *
 * @param range the months of the deliveries
 * @param periods the periods to compute
 * @param delivered the months for which a prefecture delivered all datasets of the indicator, by prefecture code; null if
 *     prefectures deliver none of them
 * @param expected the months for which a delivery is expected, by prefecture code; null if one is always expected
 */
public record ObservationGrid(
        Indicator indicator,
        Territory territory,
        PeriodRange range,
        List<IndicatorPeriod> periods,
        @Nullable Map<String, Set<String>> delivered,
        @Nullable Map<String, Set<String>> expected) {

    /** Returns the published geographies: indicator, geography, geo_level, geo, prefectures. */
    Stream<Row> geographyRows() {
        return territory.geographies().stream()
                .filter(this::published)
                .map(geography -> RowFactory.create(
                        indicator.id(),
                        geography.key(),
                        geography.level().code(),
                        geography.code(),
                        delivered == null
                                ? null
                                : territory.prefectures(geography).size()));
    }

    /** Returns the periods: indicator, freq, period. */
    Stream<Row> periodRows() {
        return periods.stream()
                .map(period ->
                        RowFactory.create(indicator.id(), period.frequency().code(), period.name()));
    }

    /** Returns the published geographies that contain a geography: indicator, source_geography, geography. */
    Stream<Row> containingRows() {
        return territory.geographies().stream().flatMap(source -> territory.containing(source).stream()
                .filter(this::published)
                .map(geography -> RowFactory.create(indicator.id(), source.key(), geography.key())));
    }

    /** Returns the periods in which a month is included: indicator, month, period. */
    Stream<Row> monthRows() {
        return periods.stream().flatMap(period -> included(period).stream()
                .map(month -> RowFactory.create(indicator.id(), month, period.name())));
    }

    /** Returns the prefectures that did not deliver for a period: indicator, source_geography, period, expected. */
    Stream<Row> undeliveredRows() {
        return delivered == null
                ? Stream.empty()
                : territory.geographies().stream()
                        .filter(geography -> geography.level() == GeographicLevel.PREFECTURE)
                        .flatMap(prefecture -> periods.stream()
                                .filter(period -> !hasAllMonths(delivered, prefecture.code(), period))
                                .map(period -> RowFactory.create(
                                        indicator.id(),
                                        prefecture.key(),
                                        period.name(),
                                        hasAllMonths(expected, prefecture.code(), period))));
    }

    /** Returns the periods in which a territory changed: indicator, geography, period, series_break. */
    Stream<Row> breakRows() {
        return indicator.description().scope().residents()
                ? territory.changes().entrySet().stream().flatMap(change -> periods.stream()
                        .filter(period -> period.months().stream().anyMatch(change.getValue()::contains))
                        .map(period -> RowFactory.create(
                                indicator.id(),
                                Geography.prefecture(change.getKey()).key(),
                                period.name(),
                                true)))
                : Stream.empty();
    }

    private boolean published(Geography geography) {
        return indicator.description().scope().levels().contains(geography.level());
    }

    private List<String> included(IndicatorPeriod period) {
        return indicator.description().scope().cumulative() ? range.until(period) : needed(period);
    }

    private List<String> needed(IndicatorPeriod period) {
        return switch (indicator.description().measure().kind()) {
            case STOCK -> List.of(period.lastMonth());
            case FLOW -> period.months();
        };
    }

    /** Returns true if a prefecture's months include all that a period needs, or if no months are given. */
    private boolean hasAllMonths(@Nullable Map<String, Set<String>> months, String prefecture, IndicatorPeriod period) {
        return months == null || months.getOrDefault(prefecture, Set.of()).containsAll(needed(period));
    }
}
