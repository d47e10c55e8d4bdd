package it.accoglienza.transform.audit;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Holds the published tables of a release against the exact observations, and refuses the release where a rule of the
 * house is broken.
 *
 * <p>Reads {@code open} at the versions of the release and {@code gold}; knows what counts persons from the published
 * {@code indicators} alone. The attacks of PRIVACY's suite that need more than one table or release are not here yet.
 */
public final class Audit {
    private static final int BASE = 5;
    private static final int FEWEST_OF_A_RATE = 50;
    private static final String SENSITIVE = "vulnerability=|unaccompanied_minor";
    private static final String OF_PARTS = "CAST(CASE formula WHEN 'count' THEN numerator"
            + " WHEN 'difference' THEN numerator - denominator"
            + " ELSE (numerator - if(formula = 'gap', denominator, 0))"
            + " * CASE unit WHEN '%' THEN 100 WHEN 'per_100' THEN 100 WHEN 'points' THEN 100 WHEN 'per_1000' THEN 1000"
            + " WHEN 'index' THEN 10000 ELSE 1 END"
            + " / nullif(denominator, 0) END AS DECIMAL(24,6))";
    /** A share of a whole may be cut to 100 %, where its part was rounded up over the whole. */
    private static final String NOT_OF_ITS_PARTS = "formula NOT IN ('mean', 'median') AND NOT hidden AND value NOT IN"
            + " (round(%1$s, 0), round(%1$s, 1), round(%1$s, 2), round(%1$s, 4))".formatted(OF_PARTS)
            + " AND NOT (formula = 'ratio' AND unit = '%' AND value = 100 AND numerator > denominator)";

    private final Lake lake;
    private final Map<String, Long> versions;

    /**
     * An audit of a release that is about to be announced.
     *
     * @param versions the version of each table of the release
     */
    public Audit(Lake lake, Map<String, Long> versions) {
        this.lake = lake;
        this.versions = versions;
    }

    /**
     * Looks at every cell and says how many it looked at.
     *
     * @throws AuditException when any cell breaks a rule
     */
    public long run() {
        Dataset<Row> cells = cells();
        cells.createOrReplaceTempView("audited");
        Map<String, String> rules = rules();
        StringBuilder counts = new StringBuilder("SELECT count(1) AS cells");
        rules.values()
                .forEach(rule ->
                        counts.append(", count_if(coalesce(").append(rule).append(", false))"));
        Row found = lake.spark().sql(counts + " FROM audited").first();
        List<String> names = List.copyOf(rules.keySet());
        List<String> broken = names.stream()
                .filter(name -> found.getLong(1 + names.indexOf(name)) > 0)
                .map(name -> "%s (%,d cells)".formatted(name, found.getLong(1 + names.indexOf(name))))
                .toList();
        if (!broken.isEmpty()) {
            throw new AuditException(broken);
        }
        return found.getLong(0);
    }

    /** Published cells with the exact ones beside them ({@code true_numerator}, {@code true_denominator}). */
    private Dataset<Row> cells() {
        Dataset<Row> truth = lake.read(Layer.GOLD, "observations")
                .selectExpr(
                        "indicator",
                        "geo_level",
                        "geo",
                        "freq",
                        "period",
                        "breakdown",
                        "numerator AS true_numerator",
                        "denominator AS true_denominator",
                        "value AS true_value",
                        "contributors",
                        "largest",
                        "two_largest",
                        "true AS computed");
        Dataset<Row> indicators = table("indicators")
                .selectExpr(
                        "indicator",
                        "formula",
                        "unit",
                        "numerator_counts",
                        "denominator_counts",
                        "coalesce(numerator_of, '') AS numerator_of",
                        "coalesce(denominator_of, '') AS denominator_of",
                        "coalesce(numerator_counts IN ('person_days', 'records'), false)"
                                + " OR coalesce(denominator_counts IN ('person_days', 'records'), false) AS hidden",
                        "'money' IN (numerator_counts, coalesce(denominator_counts, '')) AS money");
        return table("observations")
                .join(truth, new String[] {"indicator", "geo_level", "geo", "freq", "period", "breakdown"}, "left")
                .join(indicators, "indicator");
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("published without being computed", "computed IS NULL");
        rules.put(
                "a value without a normal status, or the other way round",
                "(value IS NULL) = (status IN ('A', 'V', 'B', 'P'))");
        rules.put(
                "figures beside a withheld value",
                "status = 'Q' AND (numerator IS NOT NULL OR denominator IS NOT NULL)");
        for (String part : new String[] {"numerator", "denominator"}) {
            String persons = part + "_counts = 'person' AND ";
            rules.put("a count of persons that is not rounded: " + part, persons + part + " % " + BASE + " <> 0");
            rules.put(
                    "a count of persons further from the truth than its base: " + part,
                    persons
                            + "abs(%1$s - true_%1$s) >= if(concat(breakdown, ';', %1$s_of) RLIKE '%2$s', %3$d, %4$d)"
                                    .formatted(part, SENSITIVE, 2 * BASE, BASE));
            rules.put("a part that is never told: " + part, "hidden AND " + part + " IS NOT NULL");
            rules.put(
                    "nothing published as something: " + part, persons + "true_" + part + " = 0 AND " + part + " <> 0");
            rules.put(
                    "an exact figure that is not exact: " + part,
                    part + "_counts <> 'person' AND " + part + " <> true_" + part);
        }
        rules.put(
                "a rate over too few persons",
                "denominator_counts = 'person' AND formula IN ('ratio', 'mean', 'median', 'gap') AND value IS NOT NULL AND denominator < "
                        + FEWEST_OF_A_RATE);
        rules.put(
                "a rate over too few person-days or records",
                "value IS NOT NULL AND true_denominator < CASE WHEN denominator_counts = 'person_days'"
                        + " THEN %1$d * 30 * CASE freq WHEN 'M' THEN 1 WHEN 'Q' THEN 3 WHEN 'S' THEN 6 ELSE 12 END"
                                .formatted(FEWEST_OF_A_RATE)
                        + " WHEN denominator_counts = 'records' THEN %d ELSE 0 END".formatted(FEWEST_OF_A_RATE));
        rules.put(
                "money that few bodies make up",
                "money AND value IS NOT NULL AND (contributors < 3 OR largest > 0.75 OR two_largest > 0.9)");
        rules.put("a value that is not made of its published parts", NOT_OF_ITS_PARTS);
        rules.put(
                "a value that is not the computed one",
                "(formula IN ('mean', 'median') OR hidden) AND abs(value - true_value) > 0.5");
        rules.put("the sum of a mean", "formula IN ('mean', 'median') AND numerator IS NOT NULL");
        rules.put(
                "a percentage finer than its parts allow",
                "unit = '%' AND numerator_counts = 'person' AND greatest(numerator, denominator) < 1000 AND value <> round(value, 0)");
        return rules;
    }

    private Dataset<Row> table(String name) {
        Long version = versions.get(name);
        if (version == null) {
            throw new IllegalArgumentException(
                    "the release has no table '%s'; it has %s".formatted(name, versions.keySet()));
        }
        return lake.read(Layer.OPEN, name, version);
    }
}
