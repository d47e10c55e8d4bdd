package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.joining;

import it.accoglienza.transform.delivery.DeliveryHistory;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/** The range of months for which each indicator has data. */
final class IndicatorDataRanges {
    private final DeliveryHistory deliveries;
    private final Map<String, PeriodRange> national;

    /** Runs the queries of the national indicators to find their months. */
    IndicatorDataRanges(SparkSession spark, DeliveryHistory deliveries, List<Indicator> indicators) {
        this.deliveries = deliveries;
        this.national = nationalRanges(spark, indicators);
    }

    private Map<String, PeriodRange> nationalRanges(SparkSession spark, List<Indicator> indicators) {
        String sql = indicators.stream()
                .filter(indicator -> deliveries
                        .prefectural(indicator.description().scope().datasets())
                        .isEmpty())
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

    /**
     * Returns the range of months that prefectures delivered, or that a national source covers. A cumulative indicator
     * starts with the first month of any of its datasets.
     */
    Optional<PeriodRange> range(Indicator indicator) {
        List<String> prefectural =
                deliveries.prefectural(indicator.description().scope().datasets());
        if (prefectural.isEmpty()) {
            return Optional.ofNullable(national.get(indicator.id()));
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
