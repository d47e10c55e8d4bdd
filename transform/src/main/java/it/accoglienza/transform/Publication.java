package it.accoglienza.transform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.audit.Audit;
import it.accoglienza.transform.audit.AuditException;
import it.accoglienza.transform.protect.CellRounding;
import it.accoglienza.transform.protect.KeyedRounding;
import it.accoglienza.transform.protect.Keys;
import it.accoglienza.transform.protect.Protection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Publishes a release: gold protected, the metadata beside it, all of it audited, and the release's row written last.
 */
public final class Publication {
    private static final int AT_ONCE = 3;

    private final Lake lake;
    private final Contracts contracts;
    private final Consumer<String> progress;

    /** A publication of a warehouse that tells its progress a line at a time. */
    public Publication(Lake lake, Contracts contracts, Consumer<String> progress) {
        this.lake = lake;
        this.contracts = contracts;
        this.progress = progress;
    }

    /**
     * What is said of a release.
     *
     * @param day the day of its publication, the first part of its name
     * @param sample whether its data are invented
     */
    public record Announcement(LocalDate day, boolean sample, Localized reason) {}

    /**
     * Publishes and gives the release's name, {@code 2026-11-22.1}.
     *
     * @param keyFile the keys of the rounding, one a year
     * @param makeKeys whether a missing year's key may be made
     * @throws AuditException when the audit finds something that must not be published; no release is made
     */
    public String publish(Announcement announcement, Path keyFile, boolean makeKeys) throws IOException {
        if (!lake.has(Layer.GOLD, "observations")) {
            throw new IllegalStateException("nothing is computed yet; run ./accoglienza transform first");
        }
        Map<String, Long> versions = write(keyFile, makeKeys);
        progress.accept("publish: auditing");
        long checks = new Audit(lake, versions).run();
        Releases releases = new Releases(lake);
        String release = releases.add(announcement, versions, checks);
        progress.accept("publish: release %s, %,d cells audited".formatted(release, checks));
        return release;
    }

    /** Writes all tables anew, several at once, and gives the version of each. */
    private Map<String, Long> write(Path keyFile, boolean makeKeys) throws IOException {
        List<Indicator> indicators = Indicator.declared();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Supplier<Dataset<Row>>> tables = new LinkedHashMap<>();
            Dataset<Row> published = published(indicators, keyFile, makeKeys);
            tables.put("observations", () -> published);
            tables.putAll(new MetadataTables(lake, contracts, indicators).all());
            Map<String, Future<Long>> writes = new LinkedHashMap<>();
            tables.forEach((table, rows) ->
                    writes.put(table, threads.submit(() -> lake.overwriteAndCount(Layer.OPEN, table, rows.get()))));
            Map<String, Long> versions = new TreeMap<>();
            for (Map.Entry<String, Future<Long>> write : writes.entrySet()) {
                versions.put(write.getKey(), write.getValue().get());
            }
            return versions;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped; run ./accoglienza publish again", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Dataset<Row> published(List<Indicator> indicators, Path keyFile, boolean makeKeys) throws IOException {
        Dataset<Row> gold = lake.read(Layer.GOLD, "observations");
        List<Integer> years = gold.selectExpr("CAST(left(period, 4) AS INT) AS year")
                .distinct()
                .as(Encoders.INT())
                .collectAsList();
        Keys keys = Keys.withYears(keyFile, years, makeKeys);
        progress.accept("publish: protecting, keys of %d years".formatted(years.size()));
        return published(gold, indicators, keys);
    }

    private Dataset<Row> published(Dataset<Row> gold, List<Indicator> indicators, Keys keys) {
        Protection protection = new Protection(
                new CellRounding(new KeyedRounding(keys), Territory.declared().singles()));
        Dataset<Row> described =
                gold.drop("value").join(broadcast(Formulas.descriptions(lake.spark(), indicators)), "indicator");
        return protection
                .of(described)
                .withColumn("value", expr("if(formula = 'mean', CAST(mean AS DECIMAL(24,6)), " + Formulas.VALUE + ")"))
                .withColumn(
                        "value",
                        expr(
                                "if(formula = 'ratio' AND numerator_measure = denominator_measure AND value > factor, factor, value)"))
                .withColumn("status", expr("if(status IN ('A', 'V') AND value IS NULL, 'M', status)"))
                .selectExpr(
                        "indicator",
                        "geo_level",
                        "geo",
                        "freq",
                        "period",
                        "breakdown",
                        "CAST(%s AS DECIMAL(18,4)) AS value".formatted(Formulas.rounded("value", "decimals")),
                        "CAST(numerator AS DECIMAL(18,4)) AS numerator",
                        "CAST(denominator AS DECIMAL(18,4)) AS denominator",
                        "status",
                        "delivered",
                        "expected")
                .coalesce(1)
                .sortWithinPartitions("indicator", "geo_level", "geo", "freq", "period", "breakdown");
    }
}
