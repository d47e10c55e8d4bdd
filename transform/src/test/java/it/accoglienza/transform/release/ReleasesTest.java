package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.release.Publication.Announcement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of parallel publications, keys of releases, and versions of an empty table. */
class ReleasesTest {
    private static final int IN_PARALLEL = 5;
    private static final String ROW = "freq, period\nM, ";
    private static final Announcement TODAY =
            new Announcement(LocalDate.of(2024, 4, 12), new Localized("prova", "trial"));

    @Test
    void parallelPublicationsGetDifferentNamesAndTheirOwnTables(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(
                SparkSessions.start("test"), folder.resolve("warehouse").toString());
        OpenTableSchema table = OpenTableSchemas.declared().table("releases");
        RoundingKeys keys = RoundingKeys.create(folder.resolve("keys"), List.of(2024), true);
        CyclicBarrier together = new CyclicBarrier(IN_PARALLEL);
        Stream<Callable<String>> publications = IntStream.range(0, IN_PARALLEL).mapToObj(at -> () -> {
            String month = "2024-0" + (at + 1);
            long version = lake.overwriteAndCount(
                    Layer.OPEN, "observations", lake.spark().sql(TestRows.sql(ROW + month)));
            together.await(1, TimeUnit.MINUTES);
            return new Releases(lake, table).add(TODAY, keys, Map.of("observations", version), Map.of(), 1) + " "
                    + month;
        });
        List<String> published = ParallelTasks.results(publications);
        assertThat(published)
                .extracting(text -> text.split(" ", -1)[0])
                .containsExactlyInAnyOrder(
                        "2024-04-12.1", "2024-04-12.2", "2024-04-12.3", "2024-04-12.4", "2024-04-12.5");
        assertThat(lake.read(Layer.OPEN, "releases").collectAsList())
                .extracting(row -> row.getAs("release") + " " + row.getAs("first_month"))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void aYearKeepsItsKeyInAllReleases(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(
                SparkSessions.start("test"), folder.resolve("warehouse").toString());
        Releases releases = new Releases(lake, OpenTableSchemas.declared().table("releases"));
        RoundingKeys first = RoundingKeys.create(folder.resolve("first"), List.of(2023, 2024), true);
        RoundingKeys other = RoundingKeys.create(folder.resolve("other"), List.of(2024), true);
        RoundingKeys later = RoundingKeys.create(folder.resolve("later"), List.of(2025), true);
        releases.requireSameKeys(first.fingerprints());
        long version =
                lake.overwriteAndCount(Layer.OPEN, "observations", lake.spark().sql(TestRows.sql(ROW + "2024-01")));
        releases.add(TODAY, first, Map.of("observations", version), Map.of(), 1);

        releases.requireSameKeys(first.fingerprints());
        releases.requireSameKeys(later.fingerprints());
        assertThatThrownBy(() -> releases.requireSameKeys(other.fingerprints()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "2024 was published with another rounding key",
                        "2024-04-12.1",
                        String.valueOf(first.fingerprints().get(2024)),
                        String.valueOf(other.fingerprints().get(2024)));
    }

    @Test
    void everyOverwriteOfAnEmptyTableHasItsOwnVersion(@TempDir Path warehouse) {
        Lake lake = new Lake(SparkSessions.start("test"), warehouse.toString());
        Dataset<Row> empty = lake.spark().sql(TestRows.sql(ROW + "2024-01")).where("false");
        assertThat(lake.overwriteAndCount(Layer.OPEN, "checks", empty)).isZero();
        assertThat(lake.overwriteAndCount(Layer.OPEN, "checks", empty)).isOne();
    }
}
