package it.accoglienza.transform.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The four ways in which rows become the figures of a cell: added, the persons that they name counted, their median, or
 * the shares of those they name.
 *
 * <p>Rows in: indicator, area, period, breakdown, member, numerator, denominator (BIGINT, in ten-thousandths), flagged,
 * and of persons to count class and persons; see {@link #byClass}. Rows out, one a cell: the same four keys, numerator,
 * denominator DECIMAL(18,4), middle DECIMAL(24,6), contributors INT, largest, two_largest DECIMAL(9,4), flagged.
 */
final class Aggregations {
    private static final String[] KEY = {"indicator", "area", "period", "breakdown"};
    private static final String DECIMAL = "CAST(CAST(%s AS DECIMAL(19,0)) / 10000 AS DECIMAL(18,4))";

    /** How an indicator's rows become a figure. */
    enum Aggregation {
        SUM,
        DISTINCT_COUNT,
        MEDIAN,
        CONTRIBUTIONS
    }

    private Aggregations() {}

    static Aggregation aggregation(IndicatorDescription.Measure measure) {
        if (measure.among() != null) {
            return Aggregation.CONTRIBUTIONS;
        }
        if (measure.formula() == Formula.MEDIAN) {
            return Aggregation.MEDIAN;
        }
        return measure.distinct() == null ? Aggregation.SUM : Aggregation.DISTINCT_COUNT;
    }

    /** Rows added up within their place and month, before they are spread over the areas and periods around them. */
    static Dataset<Row> byMonth(Dataset<Row> rows) {
        return rows.groupBy(keys(Stream.of("indicator", "place", "month", "breakdown")))
                .agg(
                        expr("sum(numerator)").alias("numerator"),
                        expr("sum(denominator)").alias("denominator"),
                        expr("bool_or(flagged)").alias("flagged"));
    }

    /**
     * Persons seen in the same places and months counted together, before they are spread: most are seen once, and a few
     * classes are spread faster than all persons. Rows out: indicator, place, month, breakdown, class (where and when its
     * persons are seen), persons, denominator, flagged; what the rows add, and not whom they name, has no class.
     */
    static Dataset<Row> byClass(Dataset<Row> rows) {
        Dataset<Row> classes = rows.where("person IS NOT NULL")
                .groupBy("indicator", "breakdown", "person")
                .agg(expr("array_sort(collect_set(struct(place, month)))").alias("class"))
                .groupBy("indicator", "breakdown", "class")
                .agg(expr("count(1)").alias("persons"))
                .selectExpr("*", "explode(class) AS seen")
                .selectExpr(
                        "indicator",
                        "seen.place",
                        "seen.month",
                        "breakdown",
                        "class",
                        "persons",
                        "CAST(NULL AS BIGINT) AS denominator",
                        "false AS flagged");
        return classes.unionByName(byMonth(rows).drop("numerator"), true);
    }

    /** Sums. */
    static Dataset<Row> sums(Dataset<Row> rows) {
        return figures(rows, DECIMAL.formatted("sum(numerator)"), "numerator");
    }

    /** Counts of distinct persons, each class once; like a sum of nothing, the count of none is null. */
    static Dataset<Row> distinctCounts(Dataset<Row> rows) {
        Dataset<Row> once = rows.groupBy(keys(Stream.concat(Stream.of(KEY), Stream.of("class"))))
                .agg(
                        expr("max(persons)").alias("persons"),
                        expr("sum(denominator)").alias("denominator"),
                        expr("bool_or(flagged)").alias("flagged"));
        return figures(once, "CAST(sum(persons) AS DECIMAL(18,4))", "numerator");
    }

    /** The median of the numerators, whole or half ten-thousandths and therefore exact. */
    static Dataset<Row> medians(Dataset<Row> rows) {
        return figures(
                rows, "CAST(CAST(percentile(numerator, 0.5) AS DECIMAL(24,1)) / 10000 AS DECIMAL(24,6))", "middle");
    }

    private static Dataset<Row> figures(Dataset<Row> rows, String figure, String name) {
        return shaped(rows.groupBy(keys(Stream.of(KEY)))
                .agg(
                        expr(figure).alias(name),
                        expr(DECIMAL.formatted("sum(denominator)")).alias("denominator"),
                        expr("bool_or(flagged)").alias("flagged")));
    }

    /**
     * Sums with the shares of the members that they come from; of a concentration the sum of the members' squares, and
     * the square of their sum. Rows also tell {@code formula}, {@code numerator_counts}, {@code denominator_counts}.
     */
    static Dataset<Row> contributions(Dataset<Row> rows) {
        Dataset<Row> members = rows.groupBy(keys(Stream.concat(
                        Stream.of(KEY), Stream.of("member", "formula", "numerator_counts", "denominator_counts"))))
                .agg(
                        expr(DECIMAL.formatted("sum(numerator)")).alias("numerator"),
                        expr(DECIMAL.formatted("sum(denominator)")).alias("denominator"),
                        expr("bool_or(flagged)").alias("flagged"))
                .withColumn("money", expr("if(numerator_counts = 'money', numerator, denominator)"));
        return shaped(
                members.groupBy(keys(Stream.of(KEY)))
                        .agg(
                                expr("CAST(if(first(formula) = 'concentration', sum(numerator * numerator), sum(numerator))"
                                                + " AS DECIMAL(18,4))")
                                        .alias("numerator"),
                                expr("CAST(if(first(formula) = 'concentration', sum(numerator) * sum(numerator), sum(denominator))"
                                                + " AS DECIMAL(18,4))")
                                        .alias("denominator"),
                                expr("CAST(count_if(money > 0) AS INT)").alias("contributors"),
                                expr("sort_array(collect_list(money), false)").alias("largest_first"),
                                expr("nullif(sum(money), 0)").alias("sum"),
                                expr("bool_or(flagged)").alias("flagged"))
                        .withColumn("largest", expr("CAST(get(largest_first, 0) / sum AS DECIMAL(9,4))"))
                        .withColumn(
                                "two_largest",
                                expr(
                                        "CAST((get(largest_first, 0) + coalesce(get(largest_first, 1), 0)) / sum AS DECIMAL(9,4))")));
    }

    /** All columns of a cell in one order, null where a way of adding up does not tell them. */
    private static Dataset<Row> shaped(Dataset<Row> cells) {
        String[] figures = {
            "numerator DECIMAL(18,4)",
            "denominator DECIMAL(18,4)",
            "middle DECIMAL(24,6)",
            "contributors INT",
            "largest DECIMAL(9,4)",
            "two_largest DECIMAL(9,4)",
            "flagged BOOLEAN"
        };
        Stream<String> told = Stream.of(figures).map(figure -> {
            String name = figure.substring(0, figure.indexOf(' '));
            boolean there = Stream.of(cells.columns()).anyMatch(name::equals);
            return "CAST(%s AS %s) AS %s".formatted(there ? name : "NULL", figure.substring(name.length() + 1), name);
        });
        return cells.selectExpr(Stream.concat(Stream.of(KEY), told).toArray(String[]::new));
    }

    private static Column[] keys(Stream<String> names) {
        return names.map(name -> col(name)).toArray(Column[]::new);
    }
}
