package it.accoglienza.transform.indicator;

import it.accoglienza.transform.sql.EngineSql;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How rows become the figures of a cell.
 *
 * <p>Rows out, one for each indicator, geography, period and breakdown: numerator, denominator DECIMAL(18,4), median
 * DECIMAL(24,6), contributors INT, largest, two_largest DECIMAL(9,4), flagged BOOLEAN; null where it does not apply.
 */
enum Aggregation {
    SUM("sum"),
    DISTINCT_COUNT("distinct_count"),
    MEDIAN("median"),
    /** Sums with the shares of their contributors. */
    CONTRIBUTIONS("contributions");

    private final String file;

    Aggregation(String file) {
        this.file = file;
    }

    /** Returns the aggregation of an indicator's rows. */
    static Aggregation of(IndicatorDescription.Measure measure) {
        if (measure.among() != null) {
            return CONTRIBUTIONS;
        }
        if (measure.formula() == Formula.MEDIAN) {
            return MEDIAN;
        }
        return measure.distinct() == null ? SUM : DISTINCT_COUNT;
    }

    /**
     * Reduces rows before they are repeated for each geography and period that includes them.
     *
     * @param rows the columns of {@link IndicatorRows}
     */
    Dataset<Row> prepare(Dataset<Row> rows) {
        return switch (this) {
            case SUM -> EngineSql.query("sum_by_month", Map.of("rows", rows));
            case DISTINCT_COUNT -> EngineSql.query("group_distinct_values", Map.of("rows", rows));
            case MEDIAN, CONTRIBUTIONS -> rows;
        };
    }

    /**
     * Computes the figures of each cell.
     *
     * @param rows prepared rows with {@code geography} and {@code period}
     * @param indicators the declarations, see {@link Formulas#descriptions}
     */
    Dataset<Row> figures(Dataset<Row> rows, Dataset<Row> indicators) {
        return EngineSql.query(file, Map.of("rows", rows, "indicators", indicators));
    }
}
