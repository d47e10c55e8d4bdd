package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.transform.audit.Audit;
import it.accoglienza.transform.audit.AuditException;
import it.accoglienza.transform.indicator.Formulas;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.protect.CellRounding;
import it.accoglienza.transform.protect.DisclosureControl;
import it.accoglienza.transform.protect.KeyedRounding;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.protect.RowCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Publishes a release: gold protected, the metadata beside it, all of it audited, and the release's row written last.
 */
public final class Publication {
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
        Map<String, Supplier<Dataset<Row>>> tables = tables(indicators, rounding(keyFile, makeKeys));
        Map<String, Long> versions = new ConcurrentSkipListMap<>();
        ParallelTasks.all(tables.entrySet().stream()
                .map(table -> () -> versions.put(
                        table.getKey(),
                        lake.overwriteAndCount(
                                Layer.OPEN, table.getKey(), table.getValue().get()))));
        return versions;
    }

    /** How to make each table of a release, by its name; the longest first. */
    private Map<String, Supplier<Dataset<Row>>> tables(List<Indicator> indicators, CellRounding rounding) {
        Map<String, Supplier<Dataset<Row>>> tables = new LinkedHashMap<>();
        tables.put("observations", () -> published(indicators, rounding));
        tables.putAll(new QualityTables(lake, contracts, new RowCounts(rounding)).all());
        tables.putAll(new MetadataTables(lake, contracts, indicators).all());
        PublishedTable.declared().stream()
                .filter(table -> table.canBeMade(lake))
                .forEach(table -> tables.put(table.name(), () -> table.rows(lake)));
        return tables;
    }

    private CellRounding rounding(Path keyFile, boolean makeKeys) throws IOException {
        List<Integer> years = lake.read(Layer.GOLD, "observations")
                .selectExpr("CAST(left(period, 4) AS INT) AS year")
                .distinct()
                .as(Encoders.INT())
                .collectAsList();
        RoundingKeys keys = RoundingKeys.withYears(keyFile, years, makeKeys);
        progress.accept("publish: protecting, keys of %d years".formatted(years.size()));
        return new CellRounding(new KeyedRounding(keys), Territory.declared().singles());
    }

    private Dataset<Row> published(List<Indicator> indicators, CellRounding rounding) {
        DisclosureControl protection = new DisclosureControl(rounding);
        Dataset<Row> gold = lake.read(Layer.GOLD, "observations");
        Dataset<Row> described = gold.withColumnRenamed("value", "exact")
                .join(broadcast(Formulas.descriptions(lake.spark(), indicators)), "indicator");
        return protection
                .apply(described)
                .withColumn("median", expr("CAST(NULL AS DECIMAL(24,6))"))
                .withColumn(
                        "value", expr("coalesce(CAST(published_value AS DECIMAL(24,6)), %s)".formatted(Formulas.VALUE)))
                .withColumn(
                        "value",
                        expr(
                                "if(published_value IS NULL AND formula = 'ratio' AND numerator_measure = denominator_measure AND value > factor, factor, value)"))
                .withColumn("status", expr("if(status IN ('A', 'V', 'B') AND value IS NULL, 'M', status)"))
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
                .coalesce(2)
                .sortWithinPartitions("indicator", "geo_level", "geo", "freq", "period", "breakdown");
    }
}
