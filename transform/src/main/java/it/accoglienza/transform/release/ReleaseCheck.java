package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.ingest.lake.DamagedTableException;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Compares the open layer with what the newest release records. A release without a record is not checked. */
public final class ReleaseCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lake lake;

    /** Creates a check of a warehouse. */
    public ReleaseCheck(Lake lake) {
        this.lake = lake;
    }

    /**
     * Checks all tables of the newest release.
     *
     * @throws DamagedTableException if the release's row, the log of a table or a file is not as it was written
     */
    public void verifyNewest() {
        verify(table -> true);
    }

    /**
     * Checks tables of the newest release.
     *
     * @param tables the names of the tables
     * @throws DamagedTableException if the release's row, the log of a table or a file is not as it was written
     */
    public void verifyNewest(Set<String> tables) {
        verify(tables::contains);
    }

    private void verify(Predicate<String> tables) {
        if (!lake.has(Layer.OPEN, "releases")) {
            return;
        }
        Dataset<Row> releases = lake.read(Layer.OPEN, "releases");
        if (!List.of(releases.columns()).contains(ReleaseHash.COLUMN)) {
            return;
        }
        List<Row> newest = OpenTableSchemas.declared()
                .table("releases")
                .projectEarlier(releases)
                .orderBy(col("published_at").desc(), col("release").desc())
                .takeAsList(1);
        newest.forEach(row -> verify(row, tables));
    }

    private void verify(Row row, Predicate<String> tables) {
        String release = row.getAs("release");
        String files = row.getAs("files");
        String recordedHash = row.getAs(ReleaseHash.COLUMN);
        if (files == null && recordedHash == null) {
            return;
        }
        if (!ReleaseHash.sha256(row).equals(recordedHash)) {
            throw new DamagedTableException(
                    "release " + release, "open/releases: the row of the release has changed", null);
        }
        Map<String, Long> versions = parse(row.getAs("tables"), new TypeReference<>() {});
        versions.keySet().removeIf(tables.negate());
        new ReleaseFiles(lake).verify(release, versions, parse(files, new TypeReference<>() {}));
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
