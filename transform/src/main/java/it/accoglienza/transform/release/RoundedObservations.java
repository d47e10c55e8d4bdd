package it.accoglienza.transform.release;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.audit.AuditedRelease;
import it.accoglienza.transform.indicator.Formulas;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.protect.CellRounding;
import it.accoglienza.transform.protect.Directions;
import it.accoglienza.transform.protect.KeyedRounding;
import it.accoglienza.transform.protect.KnownCounts;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.sql.ReferenceViews;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Writes the open table {@code observations} of a candidate, rounded so that its counts of persons do not tell each other. */
final class RoundedObservations {
    private final OpenTableSchema table;
    private final PublishableObservations publishable;
    private final List<Indicator> indicators;
    private final RoundingKeys keys;
    private final Dataset<Row> exact;
    private final Lake candidate;

    /** @param candidate the warehouse to write to, which is not published */
    RoundedObservations(
            OpenTableSchema table, List<Indicator> indicators, RoundingKeys keys, Dataset<Row> exact, Lake candidate) {
        this.table = table;
        this.publishable = new PublishableObservations(table, indicators);
        this.indicators = indicators;
        this.keys = keys;
        this.exact = exact;
        this.candidate = candidate;
    }

    /** Writes the table. */
    void write(Directions directions) {
        Dataset<Row> rows = publishable.rows(exact, rounding(directions));
        candidate.overwrite(Layer.OPEN, table.name(), table.validate(rows), null);
    }

    /**
     * Writes the table again while its counts tell a count of 1 to 4 persons. The candidate must have the tables {@code
     * indicators} and {@code codes}.
     *
     * @param unchanged the keys of the observations whose exact count is that of the last release
     * @param known the directions that the table was written with
     * @param progress receives a line for each repetition
     * @return the directions of the table
     */
    Directions turn(Dataset<Row> unchanged, Directions known, Consumer<String> progress) {
        ReferenceViews.register(candidate.spark());
        KnownCounts counts = new KnownCounts(
                name -> candidate.read(Layer.OPEN, name),
                unchanged,
                Formulas.descriptions(candidate.spark(), indicators));
        Directions directions = known;
        Directions turned = counts.turned(rounding(known));
        while (turned.up().size() > directions.up().size()) {
            progress.accept(
                    "publish: counts of persons rounded the other way, because other counts would tell them: %,d"
                            .formatted(turned.up().size() - directions.up().size()));
            directions = turned;
            write(directions);
            turned = counts.turned(rounding(directions));
        }
        return directions;
    }

    /** Returns the keys of the observations whose exact numerator is the same in an earlier release; none if there is no earlier one. */
    static Dataset<Row> unchanged(Dataset<Row> exact, @Nullable AuditedRelease earlier) {
        Dataset<Row> now = exact.select("indicator", "geo_level", "geo", "freq", "period", "breakdown", "numerator");
        return earlier == null
                ? now.where("false").drop("numerator")
                : now.join(earlier.exact(), now.columns(), "leftsemi").drop("numerator");
    }

    private CellRounding rounding(Directions directions) {
        return new CellRounding(
                new KeyedRounding(keys, directions), Territory.declared().singles());
    }
}
