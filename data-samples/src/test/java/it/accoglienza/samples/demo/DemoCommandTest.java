package it.accoglienza.samples.demo;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.samples.Delivered;
import it.accoglienza.transform.audit.AuditException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demo's two releases, on reception and training of two prefectures of the committed sample. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder, BeforeAll the other fields
final class DemoCommandTest {
    private static final String FILES = "ministry_presences/.*|(centres|stays|courses|enrolments)/(PD|VI)/.*";

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Lake lake;

    @BeforeAll
    static void runTheDemoTwice() throws IOException {
        Delivered.copy(FILES, folder.resolve("deliveries"));
        assertThat(demo()).isZero();
        assertThat(demo()).as("second run, with nothing to do").isZero();
        spark = SparkSessions.start("test");
        lake = new Lake(spark, folder.resolve("warehouse").toString());
    }

    private static int demo() {
        return new CommandLine(new DemoCommand())
                .execute(
                        "--source",
                        folder.resolve("deliveries").toString(),
                        "--warehouse",
                        folder.resolve("warehouse").toString(),
                        "--keys",
                        folder.resolve("keys").toString());
    }

    @AfterAll
    static void stopSpark() {
        spark.stop();
    }

    @Test
    void theFirstReleaseIsReceptionAndTheSecondAllDatasets() {
        List<Row> releases = releases();
        assertThat(releases.get(0).getString(0)).isEqualTo("Sample data: reception in the last twelve months");
        assertThat(indicators(releases.get(0)))
                .contains("occupancy_rate", "ministry_presences")
                .doesNotContain("trained_operators");
        assertThat(releases.get(1).getString(0)).isEqualTo("Sample data: all datasets");
        assertThat(indicators(releases.get(1))).contains("occupancy_rate", "ministry_presences", "trained_operators");
    }

    @Test
    void aSecondRunPublishesNothing() {
        assertThat(releases()).hasSize(2);
    }

    @Test
    void whatTheAuditRefusesIsNeverInTheOpenLayer() {
        Map<String, Long> before = openVersions();
        String condition = "indicator = 'presences' AND geo_level = 'country'";
        String label = lake.label(Layer.GOLD, "observations").orElseThrow();
        Dataset<Row> wrong = lake.read(Layer.GOLD, "observations")
                .where(condition)
                .withColumn("value", expr("CAST(value + 1000 AS DECIMAL(18, 4))"));
        lake.replace(Layer.GOLD, "observations", wrong, condition, label);

        DemoPipeline pipeline = new DemoPipeline(lake, "", line -> {});
        assertThatThrownBy(() -> pipeline.publish(new Localized("prova", "trial"), folder.resolve("keys")))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("an interval does not contain the value and the exact one");
        assertThat(openVersions()).isEqualTo(before);
        assertThat(folder.resolve("warehouse/candidates")).isEmptyDirectory();
    }

    private static Map<String, Long> openVersions() {
        return lake.register(Layer.OPEN).stream()
                .map(table -> table.substring(table.indexOf('.') + 1))
                .collect(toMap(Function.identity(), table -> lake.version(Layer.OPEN, table)));
    }

    private static List<Row> releases() {
        return lake.read(Layer.OPEN, "releases")
                .selectExpr("reason_en", "CAST(get_json_object(tables, '$.observations') AS BIGINT)")
                .orderBy("published_at")
                .collectAsList();
    }

    private static List<String> indicators(Row release) {
        return lake.read(Layer.OPEN, "observations", release.getLong(1))
                .select("indicator")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList();
    }
}
