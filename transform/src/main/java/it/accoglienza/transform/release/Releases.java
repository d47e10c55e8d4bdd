package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.release.Publication.Announcement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The releases of the open layer: a row each in {@code open.releases}, only ever added to. */
final class Releases {
    private static final StructType COLUMNS = StructType.fromDDL(
            "release STRING, published_at TIMESTAMP, origin STRING, reason_it STRING, reason_en STRING, audit STRING,"
                    + " checks INT, first_month STRING, last_month STRING, tables STRING");

    private final Lake lake;

    Releases(Lake lake) {
        this.lake = lake;
    }

    /** Adds the release of these table versions and gives its name, the day's next; of two added at once each has its own. */
    String add(Announcement announcement, Map<String, Long> versions, long checks) {
        String day = announcement.day().toString();
        Row months = lake.read(Layer.OPEN, "observations", versions.getOrDefault("observations", 0L))
                .where("freq = 'M'")
                .selectExpr("min(period)", "max(period)")
                .first();
        for (long number = ofDay(day) + 1; ; number++) {
            String name = day + "." + number;
            Row row = RowFactory.create(
                    name,
                    Timestamp.from(Instant.now()),
                    announcement.sample() ? "sample" : "deliveries",
                    announcement.reason().it(),
                    announcement.reason().en(),
                    "passed",
                    (int) checks,
                    months.getString(0),
                    months.getString(1),
                    json(versions));
            Dataset<Row> rows =
                    lake.spark().createDataFrame(List.of(row), COLUMNS).coalesce(1);
            // Delta takes each number of a day once: a second row of it is left out.
            lake.append(Layer.OPEN, "releases", rows, new CommitTag("releases of " + day, number));
            if (holds(name, versions)) {
                return name;
            }
        }
    }

    private boolean holds(String name, Map<String, Long> versions) {
        return !lake.read(Layer.OPEN, "releases")
                .where(col("release").equalTo(name).and(col("tables").equalTo(json(versions))))
                .isEmpty();
    }

    private long ofDay(String day) {
        return lake.has(Layer.OPEN, "releases")
                ? lake.read(Layer.OPEN, "releases")
                        .where("release LIKE '%s.%%'".formatted(day))
                        .count()
                : 0;
    }

    private static String json(Map<String, Long> versions) {
        try {
            return new ObjectMapper().writeValueAsString(versions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
