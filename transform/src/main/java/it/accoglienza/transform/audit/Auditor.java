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
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Attacks a release with the declared {@code audit/*.sql}, which share no code with disclosure control.
 *
 * <p>Those that link releases compare a release with the one before.
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
     * @param earlier the release before; null for the first one
     */
    public List<AttackResult> attack(AuditedRelease release, @Nullable AuditedRelease earlier) {
        TABLES.forEach(table -> release.tables().apply(table).createOrReplaceTempView("published_" + table));
        release.exact().createOrReplaceTempView("computed_observations");
        AuditedRelease before = earlier == null ? release : earlier;
        String rows = earlier == null ? "false" : "true";
        before.tables().apply("observations").where(rows).createOrReplaceTempView("earlier_observations");
        before.exact().where(rows).createOrReplaceTempView("earlier_computed_observations");
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
