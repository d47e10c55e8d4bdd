package it.accoglienza.transform.indicator;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.transform.sql.SqlFile;
import java.util.Comparator;
import java.util.List;

/**
 * An indicator: one SQL file of the folder {@code indicators}.
 *
 * @param id the name of the file, the indicator's id in all tables
 * @param sql a query over facts, or over the view {@code expected_deliveries}, at any grain. Columns: {@code prefecture} or
 *     {@code region} (neither for the country), {@code month}, the dimensions of its breakdowns, {@code numerator} (or the
 *     column that {@code distinct} names), {@code denominator} if it has one, {@code flagged} BOOLEAN if its source may be
 *     inconsistent, and, if a dataset is a national source, {@code covered_to} DATE, the last day of the month that the
 *     source covers (null in rows of other datasets)
 */
public record Indicator(String id, IndicatorDescription description, String sql) {

    /** Reads all indicators of the module, in the order of their positions. */
    public static List<Indicator> declared() {
        return Declarations.in(Indicator.class, "indicators").entrySet().stream()
                .map(file -> SqlFile.of(file.getKey(), file.getValue()))
                .map(file -> new Indicator(file.name(), file.describedAs(IndicatorDescription.class), file.sql()))
                .sorted(Comparator.comparing(
                        indicator -> indicator.description().position()))
                .toList();
    }
}
