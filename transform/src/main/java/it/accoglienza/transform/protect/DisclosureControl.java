package it.accoglienza.transform.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Turns exact observations into what may be published, one rule of the house a step.
 *
 * <p>Rows in: exact observations ({@code exact} is their value) with what is declared of their indicator
 * ({@code formula}, {@code unit}, {@code decimals}, {@code kind}, and {@code measure}, {@code counts} and {@code of} of
 * both parts). Rows out: the same
 * with numerator and denominator as published, {@code decimals} as the value may show, {@code published_value} where the value is
 * not made of published parts (means, medians, and what is divided by parts that are never published), and status
 * {@code Q} without figures where they are withheld.
 */
public final class DisclosureControl {
    private static final int SMALL = 5;
    private static final double LARGE_CELLS = 0.9;
    private static final int FEWEST_OF_A_RATE = 50;
    private static final int FEWEST_OF_A_BREAKDOWN = 40;
    private static final int FEWEST_OF_A_DECIMAL = 1000;
    private static final int DAYS_A_MONTH = 30;
    private static final int FEWEST_CONTRIBUTORS = 3;
    private static final String MONTHS = "CASE freq WHEN 'M' THEN 1 WHEN 'Q' THEN 3 WHEN 'S' THEN 6 ELSE 12 END";
    private static final String NEVER_TOLD = "('person_days', 'records')";
    /** Whether one of the parts would tell persons more finely than rounding does. */
    private static final String HIDDEN =
            "coalesce(numerator_counts IN %1$s, false) OR coalesce(denominator_counts IN %1$s, false)"
                    .formatted(NEVER_TOLD);
    /** Whether the value is of persons that are not added up but averaged. */
    private static final String AVERAGE = "formula IN ('mean', 'median')";

    private static final String PERSONS = "CASE WHEN numerator_counts = 'person' AND NOT " + AVERAGE + " THEN numerator"
            + " WHEN denominator_counts = 'person' THEN denominator END";

    private final CellRounding rounding;

    /** A protection by the keys of the years to be published. */
    public DisclosureControl(CellRounding rounding) {
        this.rounding = rounding;
    }

    /** Applies every rule. */
    public Dataset<Row> apply(Dataset<Row> exact) {
        Dataset<Row> rounded = rounded(withoutThinTables(withoutDominatedMoney(withoutThinDivisors(exact))));
        return emptied(withoutThinRates(withoutThinBreakdowns(rounded)));
    }

    /** What is divided by few person-days or records, or a median of few persons, is withheld. */
    private static Dataset<Row> withoutThinDivisors(Dataset<Row> rows) {
        String thin = "CASE WHEN denominator_counts = 'person_days' THEN denominator < %d * %s"
                        .formatted(FEWEST_OF_A_RATE * DAYS_A_MONTH, MONTHS)
                + " WHEN denominator_counts = 'records' THEN denominator < %d ELSE false END"
                        .formatted(FEWEST_OF_A_RATE);
        return withheld(rows, thin);
    }

    /** Money that fewer than three bodies make up, or of which one or two hold nearly all, is withheld. */
    private static Dataset<Row> withoutDominatedMoney(Dataset<Row> rows) {
        return withheld(
                rows,
                "'money' IN (numerator_counts, coalesce(denominator_counts, '')) AND"
                        + " (contributors < %d OR largest > 0.75 OR two_largest > 0.9)".formatted(FEWEST_CONTRIBUTORS));
    }

    private static Dataset<Row> withheld(Dataset<Row> rows, String condition) {
        return rows.withColumn(
                "status",
                expr("if(status IN ('A', 'V', 'B') AND coalesce(%s, false), 'Q', status)".formatted(condition)));
    }

    /** Of a table in which more than a tenth of the cells count 1 to 4 persons, nothing is published. */
    private static Dataset<Row> withoutThinTables(Dataset<Row> rows) {
        String large = "avg(if(%s >= %d, 1.0, 0.0)) FILTER (WHERE %1$s > 0)".formatted("(" + PERSONS + ")", SMALL)
                + " OVER (PARTITION BY indicator, geo_level, freq, regexp_replace(breakdown, '=[^;]*', ''))";
        return rows.withColumn("thin", expr("coalesce(%s, 1) < %s".formatted(large, LARGE_CELLS)))
                .where("NOT thin OR breakdown = ''")
                .withColumn("status", expr("if(thin AND numerator IS NOT NULL, 'Q', status)"))
                .drop("thin");
    }

    private Dataset<Row> rounded(Dataset<Row> rows) {
        return rows.withColumn(
                        "published_value",
                        expr(("CASE WHEN %s AND 'person' IN (numerator_counts, denominator_counts) THEN round(exact, 0)"
                                        + " WHEN %1$s OR %s THEN exact END")
                                .formatted(AVERAGE, HIDDEN)))
                .withColumn("numerator", part("numerator"))
                .withColumn("denominator", part("denominator"))
                .withColumn("numerator", expr("if(%s OR %s, NULL, numerator)".formatted(AVERAGE, HIDDEN)))
                .withColumn("denominator", expr("if(%s, NULL, denominator)".formatted(HIDDEN)));
    }

    /** A part as published: a count of persons is rounded by its cell's key, anything else is exact. */
    private Column part(String part) {
        UDF7<java.math.BigDecimal, String, String, String, String, String, String, Long> publish = rounding::publish;
        UserDefinedFunction rounded = udf(publish, DataTypes.LongType);
        return when(
                        col(part + "_counts").equalTo("person"),
                        rounded.apply(
                                        col(part),
                                        col(part + "_measure"),
                                        col("kind"),
                                        col("period"),
                                        col("geo_level"),
                                        col("geo"),
                                        expr("concat_ws(';', nullif(breakdown, ''), nullif(%s_of, ''))"
                                                .formatted(part)))
                                .cast("DECIMAL(18,4)"))
                .otherwise(col(part));
    }

    /** A place with few persons gets its total only; a part that is published as nothing is no row. */
    private static Dataset<Row> withoutThinBreakdowns(Dataset<Row> rows) {
        String total = "max(%s) FILTER (WHERE breakdown = '')".formatted(PERSONS)
                + " OVER (PARTITION BY indicator, geo_level, geo, freq, period)";
        return rows.withColumn("total", expr(total))
                .where("breakdown = '' OR coalesce(total, %d) >= %1$d".formatted(FEWEST_OF_A_BREAKDOWN))
                .where("breakdown = '' OR coalesce(numerator, 0) <> 0 OR coalesce(denominator, 0) <> 0")
                .drop("total");
    }

    /** Rates and means over few persons are withheld; a percentage shows decimals only over many. */
    private static Dataset<Row> withoutThinRates(Dataset<Row> rows) {
        String thin =
                "denominator_counts = 'person' AND formula IN ('ratio', 'mean', 'median', 'gap') AND denominator < %d"
                        .formatted(FEWEST_OF_A_RATE);
        String decisive = "CASE WHEN denominator_counts = 'person' THEN denominator"
                + " WHEN numerator_counts = 'person' THEN numerator END";
        return withheld(rows, thin)
                .withColumn(
                        "decimals",
                        expr("CASE WHEN unit = '%%' AND (%s) < %d THEN 0 ELSE decimals END"
                                .formatted(decisive, FEWEST_OF_A_DECIMAL)));
    }

    private static Dataset<Row> emptied(Dataset<Row> rows) {
        Dataset<Row> all = rows;
        for (String figure : new String[] {"numerator", "denominator", "published_value"}) {
            all = all.withColumn(figure, expr("if(status = 'Q', NULL, %s)".formatted(figure)));
        }
        return all;
    }
}
