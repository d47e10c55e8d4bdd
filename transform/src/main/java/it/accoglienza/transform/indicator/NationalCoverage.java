package it.accoglienza.transform.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The days that a national source covers.
 *
 * @param byMonth the last day that is covered in each month; months that are not covered are absent
 */
record NationalCoverage(TreeMap<String, LocalDate> byMonth) {

    /**
     * Reads the coverage of indicators from the column {@code covered_to} of their queries, which is the last day of the
     * month that the row's source covers. Returns a value for each indicator that has rows, by its id.
     */
    static Map<String, NationalCoverage> read(SparkSession spark, List<Indicator> indicators) {
        String sql = indicators.stream()
                .map(indicator -> """
                        SELECT '%s' AS indicator, month, max(covered_to) AS covered_to
                        FROM (%s)
                        WHERE covered_to IS NOT NULL GROUP BY month
                        """.formatted(indicator.id(), indicator.sql()))
                .collect(joining("UNION ALL\n"));
        Map<String, NationalCoverage> coverage = new HashMap<>();
        if (!sql.isEmpty()) {
            spark.sql(sql).collectAsList().stream()
                    .collect(groupingBy(row -> row.getString(0)))
                    .forEach((indicator, rows) -> coverage.put(indicator, of(rows)));
        }
        return coverage;
    }

    private static NationalCoverage of(List<Row> rows) {
        TreeMap<String, LocalDate> byMonth = new TreeMap<>();
        rows.forEach(row -> byMonth.put(row.getString(1), row.getDate(2).toLocalDate()));
        return new NationalCoverage(byMonth);
    }

    /** Returns the months from the first to the last that is covered; empty if none is. */
    Optional<PeriodRange> range() {
        return byMonth.isEmpty()
                ? Optional.empty()
                : Optional.of(new PeriodRange(YearMonth.parse(byMonth.firstKey()), YearMonth.parse(byMonth.lastKey())));
    }

    /**
     * Returns the day that a period's figure refers to: of a stock the last day that is covered in the last of the months,
     * of a flow the day up to which every day is covered. Null if there is no such day.
     *
     * @param months the months that the figure needs, in order
     */
    @Nullable
    LocalDate coveredTo(List<String> months) {
        LocalDate covered = null;
        for (String month : months) {
            if (!byMonth.containsKey(month)) {
                return covered;
            }
            covered = byMonth.get(month);
            if (covered.isBefore(YearMonth.parse(month).atEndOfMonth())) {
                return covered;
            }
        }
        return covered;
    }
}
