package it.accoglienza.transform.release;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.ingest.command.ProgramVersion;
import it.accoglienza.ingest.lake.CommitTag;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.transform.audit.AuditedRelease;
import it.accoglienza.transform.indicator.Fingerprints;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.release.Publication.Announcement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The open table {@code releases}: one row for each release, added once and never changed. */
final class Releases {
    private final Lake lake;
    private final OpenTableSchema table;

    Releases(Lake lake, OpenTableSchema table) {
        this.lake = lake;
        this.table = table;
    }

    /** Returns the newest release; null if there is none, or the exact figures that it was made from were not kept. */
    @Nullable
    AuditedRelease newest() {
        return lake.has(Layer.OPEN, "releases")
                ? PublishedRelease.find(lake, null).ifExactIsKept()
                : null;
    }

    /**
     * Requires that each year is rounded with the key of its earlier releases: two roundings of a count narrow it down.
     *
     * @param fingerprints the fingerprints of the keys by year
     * @throws IllegalStateException if a year was published with another key
     */
    void requireSameKeys(SortedMap<Integer, String> fingerprints) {
        if (!lake.has(Layer.OPEN, "releases")) {
            return;
        }
        table.projectEarlier(lake.read(Layer.OPEN, "releases"))
                .where("keys IS NOT NULL")
                .select("release", "keys")
                .collectAsList()
                .forEach(row -> requireSameKeys(row.getString(0), parse(row.getString(1)), fingerprints));
    }

    private static void requireSameKeys(
            String release, Map<Integer, String> published, SortedMap<Integer, String> fingerprints) {
        fingerprints.forEach((year, fingerprint) -> {
            String earlier = published.getOrDefault(year, fingerprint);
            if (!earlier.equals(fingerprint)) {
                throw new IllegalStateException(
                        ("%d was published with another rounding key, fingerprint %s (release %s); that of the key file is %s."
                                        + " Put back the file with the earlier key; see OPERATIONS.md, The rounding keys, if it is lost")
                                .formatted(year, earlier, release, fingerprint));
            }
        });
    }

    private static Map<Integer, String> parse(String keys) {
        try {
            return new ObjectMapper().readValue(keys, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Adds a release and returns its name, the day and the next free number. Publications in parallel get different
     * numbers.
     *
     * @param keys the keys of all years of the observations
     * @param versions the Delta version of each table of the release
     * @param files the rows and files of each table
     * @param cells the number of audited cells
     */
    String add(
            Announcement announcement,
            RoundingKeys keys,
            Map<String, Long> versions,
            Map<String, RecordedTable> files,
            long cells) {
        String day = announcement.day().toString();
        Row months = lake.read(Layer.OPEN, "observations", versions.getOrDefault("observations", 0L))
                .where("freq = 'M'")
                .selectExpr("min(period)", "max(period)")
                .first();
        for (long number = count(day) + 1; ; number++) {
            String name = day + "." + number;
            OpenRowBuilder values = values(name, announcement, versions)
                    .set("origin", keys.isSample() ? "sample" : "deliveries")
                    .set("checks", Math.toIntExact(cells))
                    .set("first_month", months.getString(0))
                    .set("last_month", months.getString(1))
                    .set("files", json(files))
                    .set("keys", json(keys.fingerprints()));
            Row row = values.set(ReleaseHash.COLUMN, ReleaseHash.sha256(values.build()))
                    .build();
            // Delta skips a write whose tag (writer, number) it has already committed, so a number is used once.
            CommitTag tag = new CommitTag("releases of " + day, number);
            lake.appendWithNewColumns(
                    Layer.OPEN, "releases", table.validate(table.dataset(lake.spark(), List.of(row))), tag);
            if (exists(name, versions)) {
                return name;
            }
        }
    }

    private OpenRowBuilder values(String name, Announcement announcement, Map<String, Long> versions) {
        return new OpenRowBuilder(table)
                .set("release", name)
                .set("published_at", Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS)))
                .setTexts("reason", announcement.reason())
                .set("audit", "passed")
                .set("tables", json(versions))
                .set("program", ProgramVersion.number())
                .set("fingerprints", json(Fingerprints.current().parts()));
    }

    private boolean exists(String name, Map<String, Long> versions) {
        return !lake.read(Layer.OPEN, "releases")
                .where(col("release").equalTo(name).and(col("tables").equalTo(json(versions))))
                .isEmpty();
    }

    private long count(String day) {
        return lake.has(Layer.OPEN, "releases")
                ? lake.read(Layer.OPEN, "releases")
                        .where("release LIKE '%s.%%'".formatted(day))
                        .count()
                : 0;
    }

    private static String json(Map<?, ?> values) {
        try {
            return new ObjectMapper().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
