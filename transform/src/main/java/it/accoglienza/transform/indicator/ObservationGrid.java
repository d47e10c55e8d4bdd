package it.accoglienza.transform.indicator;

import it.accoglienza.ingest.contract.Residents;
import it.accoglienza.transform.observation.GeographicLevel;
import it.accoglienza.transform.observation.Geography;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
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
 * @param residents the residents to which the indicator may be related
 * @param national the days that the national source covers; null if there is none
 * @param coverageOfAll true if the coverage of regions and the country is told of all prefectures, because it is not declared
 *     who is expected to deliver
 */
public record ObservationGrid(
        Indicator indicator,
        Territory territory,
        PeriodRange range,
        List<IndicatorPeriod> periods,
        @Nullable Map<String, Set<String>> delivered,
        @Nullable Map<String, Set<String>> expected,
        Residents residents,
        @Nullable NationalCoverage national,
        boolean coverageOfAll) {

    /** Returns the published geographies: indicator, geography, geo_level, geo, prefectures, coverage_of_all. */
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
                                : territory.prefectures(geography).size(),
                        coverageOfAll && geography.level() != GeographicLevel.PREFECTURE));
    }

    /**
     * Returns the periods: indicator, freq, period, covered_to, incomplete (covered_to is before the last day), reference_year
     * (of the residents to which the period is related).
     */
    Stream<Row> periodRows() {
        return periods.stream().map(period -> {
            LocalDate covered = coveredTo(period);
            return RowFactory.create(
                    indicator.id(),
                    period.frequency().code(),
                    period.name(),
                    covered == null ? null : Date.valueOf(covered),
                    covered != null && covered.isBefore(period.lastDay()),
                    ofResidents() ? residents.referenceYear(period.lastDay().getYear()) : null);
        });
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

    /**
     * Returns the prefectures that did not deliver for a period: indicator, source_geography, period, expected. They are
     * expected for a period that the range of the data does not cover: its value exists and is not known.
     */
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
                                        !isCovered(period) || hasAllMonths(expected, prefecture.code(), period))));
    }

    /** Returns the periods in which a territory changed: indicator, geography, period, series_break. */
    Stream<Row> breakRows() {
        return ofResidents()
                ? territory.changes().entrySet().stream().flatMap(change -> periods.stream()
                        .filter(period -> period.months().stream().anyMatch(change.getValue()::contains))
                        .map(period -> RowFactory.create(
                                indicator.id(),
                                Geography.prefecture(change.getKey()).key(),
                                period.name(),
                                true)))
                : Stream.empty();
    }

    private boolean ofResidents() {
        return indicator.description().scope().residents();
    }

    private boolean published(Geography geography) {
        return indicator.description().scope().levels().contains(geography.level());
    }

    private @Nullable LocalDate coveredTo(IndicatorPeriod period) {
        return national == null || !isCovered(period) ? null : national.coveredTo(needed(period));
    }

    /** Returns true if the range of the data has all months that a period needs; without them it has no value. */
    private boolean isCovered(IndicatorPeriod period) {
        return range.contains(needed(period));
    }

    /** A period of a national source ends with the day up to which the source covers every day. */
    private List<String> included(IndicatorPeriod period) {
        if (!isCovered(period)) {
            return List.of();
        }
        if (indicator.description().scope().cumulative()) {
            return range.until(period);
        }
        if (national == null) {
            return needed(period);
        }
        LocalDate covered = coveredTo(period);
        return covered == null
                ? List.of()
                : needed(period).stream()
                        .filter(month -> !YearMonth.parse(month).atDay(1).isAfter(covered))
                        .toList();
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
