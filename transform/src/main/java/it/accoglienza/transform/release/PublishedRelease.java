package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
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
        Row row = found.get(0);
        return new PublishedRelease(
                lake, row.getAs("release"), row.getAs("published_at"), versions(row.getAs("tables")));
    }

    /** Returns the rows of a table of the release. */
    public Dataset<Row> table(String table) {
        return lake.read(Layer.OPEN, table, versions.getOrDefault(table, 0L));
    }

    /** Returns the exact observations from which the release was made. */
    public Dataset<Row> exactObservations() {
        return lake.read(Layer.GOLD, "observations", lake.versionAt(Layer.GOLD, "observations", publishedAt));
    }

    private static Map<String, Long> versions(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
