package it.accoglienza.transform.audit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.sql.ReferenceViews;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Compares the observations of a release with the exact ones before the release is announced.
 *
 * <p>The rules are in {@code audit/observations.sql} and {@code audit/money.sql}. Inputs are the tables of the release, before they are in the open layer,
 * and {@code gold.observations}. Attacks that combine several tables or releases are not covered.
 */
public final class ObservationAudit {
    private final Lake lake;
    private final Lake candidate;

    /**
     * Creates the audit of a release.
     *
     * @param lake the warehouse with the exact observations
     * @param candidate a warehouse whose open layer is the release
     */
    public ObservationAudit(Lake lake, Lake candidate) {
        this.lake = lake;
        this.candidate = candidate;
    }

    /**
     * Applies every rule to every cell and returns the number of cells.
     *
     * @throws AuditException if a cell breaks a rule
     */
    public long run() {
        candidate.read(Layer.OPEN, "observations").createOrReplaceTempView("published_observations");
        candidate.read(Layer.OPEN, "indicators").createOrReplaceTempView("published_indicators");
        lake.read(Layer.GOLD, "observations").createOrReplaceTempView("computed_observations");
        ReferenceViews.register(lake.spark());
        List<String> broken = new ArrayList<>();
        long cells = check("observations", broken);
        check("money", broken);
        if (!broken.isEmpty()) {
            throw new AuditException(broken);
        }
        return cells;
    }

    /** Applies the rules of a file, adds those that are broken, and returns the number of rows. */
    private long check(String file, List<String> broken) {
        Dataset<Row> cells = lake.spark()
                .sql(Declarations.in(ObservationAudit.class, "audit").getOrDefault(file, ""));
        String[] names = cells.columns();
        Row counts = cells.agg(
                        count(lit(1)),
                        Stream.of(names).map(ObservationAudit::countBroken).toArray(Column[]::new))
                .first();
        IntStream.range(0, names.length)
                .filter(i -> counts.getLong(i + 1) > 0)
                .mapToObj(i -> "%s (%,d cells)".formatted(names[i], counts.getLong(i + 1)))
                .forEach(broken::add);
        return counts.getLong(0);
    }

    private static Column countBroken(String rule) {
        return count_if(coalesce(col("`" + rule + "`"), lit(false)));
    }
}
