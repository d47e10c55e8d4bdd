package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.Reported;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Flags the rows of national reports that were probably not filled in anew: those with the figure of the report before, if nine
 * tenths of its figures are the same, and all rows of a report of zeros. Figures that are zero in both reports do not count.
 *
 * <p>Within a month the Ministry's reports repeat the figures of the SAI, which are monthly: of the real reports since 2019 at
 * most 54 % of the figures of a report are those of the one before, and 73 % in a month with few landings by nationality.
 */
public final class RepeatedReports {
    /** The flag of a row with the figure of the report before. */
    static final String REPEATED = "repeated_report";

    /** The flag of a row of a report of zeros. */
    static final String EMPTY = "empty_report";

    /** The flags that concern a report as a whole. */
    public static final List<String> RULES = List.of(REPEATED, EMPTY);

    private static final double MOST_SAME = 0.9;

    private RepeatedReports() {}

    /**
     * Adds the flags to the column {@code flags} of clean rows.
     *
     * @param rows all rows of a dataset with the columns of {@link RowValidator}
     */
    static Dataset<Row> flag(Dataset<Row> rows, Contract contract, Reported reported) {
        String key = contract.primaryKey().stream()
                .filter(column -> !column.equals(reported.date()))
                .map("`%s`"::formatted)
                .collect(joining(", "));
        String reports = "PARTITION BY clean ORDER BY `%s`".formatted(reported.date());
        String before = "(PARTITION BY clean, %s ORDER BY `%s`)".formatted(key, reported.date());
        String report = "(PARTITION BY clean, `%s`)".formatted(reported.date());
        String value = "`%s`".formatted(reported.value());
        return rows.withColumn("report_number", expr("dense_rank() OVER (%s)".formatted(reports)))
                .withColumn("value_before", expr("lag(%s) OVER %s".formatted(value, before)))
                .withColumn("number_before", expr("lag(report_number) OVER " + before))
                .withColumn(
                        "same",
                        expr("coalesce(%s = value_before AND number_before = report_number - 1, false)"
                                .formatted(value)))
                .withColumn(
                        "share",
                        expr("avg(CASE WHEN NOT (same AND %s = 0) THEN CAST(same AS INT) END) OVER %s"
                                .formatted(value, report)))
                .withColumn("largest", expr("max(%s) OVER %s".formatted(value, report)))
                .withColumn("flags", expr("""
                        concat(flags,
                               if(clean AND same AND share >= %s, array('%s'), array()),
                               if(clean AND largest = 0, array('%s'), array()))
                        """.formatted(MOST_SAME, REPEATED, EMPTY)))
                .drop("report_number", "value_before", "number_before", "same", "share", "largest");
    }
}
