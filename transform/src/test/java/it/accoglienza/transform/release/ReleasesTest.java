package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.ParallelTasks;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import it.accoglienza.transform.release.Publication.Announcement;
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

/** Releases of parallel publications, and versions of an empty table. */
class ReleasesTest {
    private static final int IN_PARALLEL = 5;
    private static final String ROW = "freq, period\nM, ";
    private static final Announcement TODAY =
            new Announcement(LocalDate.of(2024, 4, 12), new Localized("prova", "trial"));

    @Test
    void parallelPublicationsGetDifferentNamesAndTheirOwnTables(@TempDir Path warehouse) {
        Lake lake = new Lake(SparkSessions.start("test"), warehouse.toString());
        OpenTableSchema table = OpenTableSchemas.declared().table("releases");
        CyclicBarrier together = new CyclicBarrier(IN_PARALLEL);
        Stream<Callable<String>> publications = IntStream.range(0, IN_PARALLEL).mapToObj(at -> () -> {
            String month = "2024-0" + (at + 1);
            long version = lake.overwriteAndCount(
                    Layer.OPEN, "observations", lake.spark().sql(TestRows.sql(ROW + month)));
            together.await(1, TimeUnit.MINUTES);
            return new Releases(lake, table).add(TODAY, true, Map.of("observations", version), Map.of(), 1) + " "
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
    void everyOverwriteOfAnEmptyTableHasItsOwnVersion(@TempDir Path warehouse) {
        Lake lake = new Lake(SparkSessions.start("test"), warehouse.toString());
        Dataset<Row> empty = lake.spark().sql(TestRows.sql(ROW + "2024-01")).where("false");
        assertThat(lake.overwriteAndCount(Layer.OPEN, "rejections", empty)).isZero();
        assertThat(lake.overwriteAndCount(Layer.OPEN, "rejections", empty)).isOne();
    }
}
