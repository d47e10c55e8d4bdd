package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.audit.AuditedRelease;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A release with its tables, as it was published.
 *
 * @param versions the Delta version of each table
 */
public record PublishedRelease(Lake lake, String name, Timestamp publishedAt, Map<String, Long> versions) {

    /**
     * Finds a release.
     *
     * @param name its name; null for the newest
     * @throws IllegalArgumentException if there is none
     */
    public static PublishedRelease find(Lake lake, @Nullable String name) {
        if (!lake.has(Layer.OPEN, "releases")) {
            throw new IllegalArgumentException("there is no release yet; run ./accoglienza publish first");
        }
        Dataset<Row> releases = lake.read(Layer.OPEN, "releases");
        List<Row> found = (name == null
                        ? releases
                        : releases.where(col("release").equalTo(name)))
                .orderBy(col("published_at").desc(), col("release").desc())
                .takeAsList(1);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no release '%s'; ./accoglienza sql -e \"SELECT release FROM open.releases\" lists them"
                            .formatted(name));
        }
        return of(lake, found.get(0));
    }

    private static PublishedRelease of(Lake lake, Row row) {
        return new PublishedRelease(
                lake, row.getAs("release"), row.getAs("published_at"), versions(row.getAs("tables")));
    }

    /** Returns the rows of a table of the release. */
    public Dataset<Row> table(String table) {
        return lake.read(Layer.OPEN, table, versions.getOrDefault(table, 0L));
    }

    /**
     * Returns the release before, with the exact figures that it was made from; null if there is none, or its exact figures were
     * not kept.
     */
    public @Nullable AuditedRelease before() {
        List<Row> before = lake.read(Layer.OPEN, "releases")
                .where(col("published_at").lt(publishedAt))
                .orderBy(col("published_at").desc(), col("release").desc())
                .takeAsList(1);
        return before.isEmpty() ? null : of(lake, before.get(0)).ifExactIsKept();
    }

    /** Returns the release with the exact figures that it was made from; null if they were not kept. */
    @Nullable
    AuditedRelease ifExactIsKept() {
        Lake released = new ReleaseGate(lake, Contracts.declared()).released();
        OptionalLong version = released.has(Layer.GOLD, "observations")
                ? released.versionAt(Layer.GOLD, "observations", publishedAt)
                : OptionalLong.empty();
        return version.isEmpty()
                ? null
                : new AuditedRelease(this::table, released.read(Layer.GOLD, "observations", version.getAsLong()));
    }

    /**
     * Returns the release with the exact figures that it was made from.
     *
     * @throws IllegalStateException if they were not kept
     */
    public AuditedRelease audited() {
        AuditedRelease audited = ifExactIsKept();
        if (audited == null) {
            throw new IllegalStateException(
                    "release %s: the exact figures that it was made from are not in the folder released"
                            .formatted(name));
        }
        return audited;
    }

    private static Map<String, Long> versions(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
