package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.joining;

import it.accoglienza.transform.delivery.DeliveryHistory;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The range of months for which each indicator has data. */
final class IndicatorDataRanges {
    private final DeliveryHistory deliveries;
    private final Map<String, PeriodRange> ofLoadResults;
    private final Map<String, NationalCoverage> national;

    /** Runs the queries of the indicators on national sources and on the deliveries themselves to find their months. */
    IndicatorDataRanges(SparkSession spark, DeliveryHistory deliveries, List<Indicator> indicators) {
        this.deliveries = deliveries;
        this.ofLoadResults = ofLoadResults(spark, indicators);
        this.national = NationalCoverage.read(
                spark, indicators.stream().filter(this::hasNationalSource).toList());
    }

    private boolean hasNationalSource(Indicator indicator) {
        List<String> datasets = indicator.description().scope().datasets();
        return deliveries.prefectural(datasets).size() < datasets.size();
    }

    private static Map<String, PeriodRange> ofLoadResults(SparkSession spark, List<Indicator> indicators) {
        String sql = indicators.stream()
                .filter(indicator -> indicator.description().scope().datasets().isEmpty())
                .map(indicator -> "SELECT '%s' AS indicator, min(month) AS first, max(month) AS last FROM (%s)"
                        .formatted(indicator.id(), indicator.sql()))
                .collect(joining("\nUNION ALL\n"));
        Map<String, PeriodRange> ranges = new HashMap<>();
        if (!sql.isEmpty()) {
            spark.sql(sql)
                    .where("first IS NOT NULL")
                    .collectAsList()
                    .forEach(row -> ranges.put(row.getString(0), range(row.getString(1), row.getString(2))));
        }
        return ranges;
    }

    /** Returns the days that an indicator's national source covers; null if it has none. */
    @Nullable
    NationalCoverage coverage(Indicator indicator) {
        return hasNationalSource(indicator)
                ? national.getOrDefault(indicator.id(), new NationalCoverage(new TreeMap<>()))
                : null;
    }

    /**
     * Returns the range of months that prefectures delivered, or that a national source covers. A cumulative indicator
     * starts with the first month of any of its datasets.
     */
    Optional<PeriodRange> range(Indicator indicator) {
        List<String> prefectural =
                deliveries.prefectural(indicator.description().scope().datasets());
        if (indicator.description().scope().datasets().isEmpty()) {
            return Optional.ofNullable(ofLoadResults.get(indicator.id()));
        }
        if (prefectural.isEmpty()) {
            return Optional.ofNullable(coverage(indicator)).flatMap(NationalCoverage::range);
        }
        NavigableSet<String> months = deliveredMonths(prefectural);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        String last = months.last();
        if (indicator.description().scope().cumulative()) {
            prefectural.forEach(dataset -> months.addAll(deliveredMonths(List.of(dataset))));
        }
        return Optional.of(range(months.first(), last));
    }

    private NavigableSet<String> deliveredMonths(List<String> datasets) {
        NavigableSet<String> months = new TreeSet<>();
        deliveries.delivered(datasets).values().forEach(months::addAll);
        return months;
    }

    private static PeriodRange range(String first, String last) {
        return new PeriodRange(YearMonth.parse(first), YearMonth.parse(last));
    }
}
