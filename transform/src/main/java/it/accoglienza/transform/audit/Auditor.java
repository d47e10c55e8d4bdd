package it.accoglienza.transform.audit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import it.accoglienza.transform.sql.ReferenceViews;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Attacks a release with the declared {@code audit/*.sql}, which share no code with disclosure control.
 *
 * <p>Attacks that link releases are not among them.
 */
public final class Auditor {
    private static final List<String> TABLES = List.of("observations", "indicators", "codes");

    private final SparkSession spark;

    /** Creates an auditor. */
    public Auditor(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Runs all attacks and returns their results. Registers temporary views in the session.
     *
     * @param published returns the rows of a table of the release
     * @param exact the exact observations from which the release was made, {@code gold.observations}
     */
    public List<AttackResult> attack(Function<String, Dataset<Row>> published, Dataset<Row> exact) {
        TABLES.forEach(table -> published.apply(table).createOrReplaceTempView("published_" + table));
        exact.createOrReplaceTempView("computed_observations");
        ReferenceViews.register(spark);
        return Attack.declared().stream().map(this::run).toList();
    }

    private AttackResult run(Attack attack) {
        Dataset<Row> cells = spark.sql(attack.sql());
        String[] rules = cells.columns();
        Row counts = cells.agg(
                        count(lit(1)),
                        Stream.of(rules).map(Auditor::countBroken).toArray(Column[]::new))
                .first();
        SortedMap<String, Long> found = new TreeMap<>();
        for (int i = 0; i < rules.length; i++) {
            if (counts.getLong(i + 1) > 0) {
                found.put(rules[i], counts.getLong(i + 1));
            }
        }
        return new AttackResult(attack.name(), attack.title(), counts.getLong(0), found);
    }

    private static Column countBroken(String rule) {
        return count_if(coalesce(col("`" + rule + "`"), lit(false)));
    }
}
