package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.samples.demo.DemoCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole house on the committed sample, with the sample's own keys, against the published layer that is kept. */
@SuppressWarnings("NullAway.Init") // JUnit gives the folder, BeforeAll the rest
class DemoTest {
    private static final String KEPT = "open";
    private static final List<String> ABOUT = List.of("indicators", "datasets", "fields", "codes", "geographies");

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Lake made;
    private static Lake kept;

    @BeforeAll
    static void walkTheSampleThroughTheHouse() throws IOException {
        Path keys = Files.copy(Path.of("src/test/resources/sample-keys"), folder.resolve("keys"));
        String warehouse = folder.resolve("warehouse").toString();
        assertThat(demo(warehouse, keys)).isZero();
        assertThat(demo(warehouse, keys)).as("once more, with nothing to do").isZero();
        Path beside = Files.createDirectories(folder.resolve("kept"));
        Files.createSymbolicLink(beside.resolve(KEPT), Path.of(KEPT).toAbsolutePath());
        spark = SparkSessions.start("test");
        made = new Lake(spark, warehouse);
        kept = new Lake(spark, beside.toString());
    }

    @AfterAll
    static void stopSpark() {
        spark.stop();
    }

    @Test
    void transformReproducesThePublishedLayerThatIsKept() {
        assertThat(made.read(Layer.OPEN, "observations").count()).isPositive();
        assertSame("observations");
        ABOUT.forEach(DemoTest::assertSame);
    }

    @Test
    void theOperatorsOfUtgInsiemeStandExactByProjectAndRoundedByPrefecture() {
        Dataset<Row> published = made.read(Layer.OPEN, "observations");
        String utg = "breakdown LIKE 'project=UTG-INSIEME;sector=%' AND freq = 'A' AND period = '2024'";
        assertThat(published
                        .where("indicator = 'project_trained_operators' AND " + utg)
                        .selectExpr("breakdown", "CAST(value AS INT)")
                        .orderBy("breakdown")
                        .collectAsList())
                .extracting(row -> row.getString(0) + " " + row.getInt(1))
                .containsExactly("project=UTG-INSIEME;sector=private 236", "project=UTG-INSIEME;sector=public 92");
        List<Row> byPrefecture = published
                .where("indicator = 'project_operators_by_prefecture' AND geo_level = 'prefecture' AND " + utg)
                .selectExpr("geo", "CAST(value AS INT)")
                .collectAsList();
        assertThat(byPrefecture).extracting(row -> row.getString(0)).contains("PD", "VI", "TV");
        assertThat(byPrefecture).allMatch(row -> row.getInt(1) % 5 == 0);
    }

    @Test
    void theFirstReleaseIsOfReceptionAndASecondWalkPublishesNothingNew() {
        List<Row> releases = made.read(Layer.OPEN, "releases")
                .selectExpr("reason_en", "CAST(get_json_object(tables, '$.observations') AS BIGINT)")
                .orderBy("published_at")
                .collectAsList();
        assertThat(releases).hasSize(2);
        assertThat(releases.get(0).getString(0)).contains("the rest follows");
        assertThat(made.read(Layer.OPEN, "observations", releases.get(0).getLong(1))
                        .select("indicator")
                        .distinct()
                        .as(Encoders.STRING())
                        .collectAsList())
                .contains("occupancy_rate", "ministry_presences")
                .doesNotContain("trained_operators", "cost_per_person_day");
    }

    private static int demo(String warehouse, Path keys) {
        return new CommandLine(new DemoCommand())
                .execute("--source", "deliveries", "--warehouse", warehouse, "--keys", keys.toString());
    }

    private static void assertSame(String table) {
        Dataset<Row> one = made.read(Layer.OPEN, table);
        Dataset<Row> other = kept.read(Layer.OPEN, table);
        assertThat(one.exceptAll(other).count()).as(table + ": made, not kept").isZero();
        assertThat(other.exceptAll(one).count()).as(table + ": kept, not made").isZero();
    }
}
