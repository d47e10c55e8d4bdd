package it.accoglienza.transform.protect;

import it.accoglienza.ingest.contract.Declarations;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds the counts of 1 to 4 persons that the other counts of a release would tell, and rounds them the other way. The rule is
 * in {@code protect/known_counts.sql}.
 */
public final class KnownCounts {
    private final Function<String, Dataset<Row>> tables;
    private final Dataset<Row> unchanged;
    private final Dataset<Row> measures;

    /**
     * Creates a search.
     *
     * @param tables returns the rows of a table of the release: observations, indicators, codes
     * @param unchanged the keys of the observations whose exact count is that of the last release
     * @param measures the columns of {@code Formulas.descriptions}
     */
    public KnownCounts(Function<String, Dataset<Row>> tables, Dataset<Row> unchanged, Dataset<Row> measures) {
        this.tables = tables;
        this.unchanged = unchanged;
        this.measures = measures;
    }

    /**
     * Returns the directions with those of the counts that were found; the same if there are none, or none can be turned.
     * Needs the reference views and registers views and functions in the session.
     */
    public Directions turned(CellRounding rounding) {
        SparkSession spark = measures.sparkSession();
        rounding.register(spark);
        tables.apply("observations").createOrReplaceTempView("rounded_observations");
        tables.apply("indicators").createOrReplaceTempView("published_indicators");
        tables.apply("codes").createOrReplaceTempView("published_codes");
        unchanged.createOrReplaceTempView("unchanged_counts");
        measures.createOrReplaceTempView("counted_measures");
        Map<String, Boolean> earlier = rounding.directions().up();
        Map<String, Boolean> up = new HashMap<>(earlier);
        for (Row row : spark.sql(Declarations.in(KnownCounts.class, "protect").getOrDefault("known_counts", ""))
                .orderBy("part", "total", "part_up")
                .collectAsList()) {
            String part = row.getString(0);
            boolean partUp = row.getBoolean(2);
            boolean turnsPart = part != null && !earlier.containsKey(part) && up.getOrDefault(part, partUp) == partUp;
            String turned = turnsPart ? part : row.getString(1);
            if (turned != null) {
                up.putIfAbsent(turned, turnsPart == partUp);
            }
        }
        return new Directions(up);
    }
}
