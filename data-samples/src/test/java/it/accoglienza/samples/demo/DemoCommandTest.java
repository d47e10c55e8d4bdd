package it.accoglienza.samples.demo;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.contract.Sensitivity;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.samples.Delivered;
import it.accoglienza.transform.audit.AttackResult;
import it.accoglienza.transform.audit.AuditException;
import it.accoglienza.transform.audit.Auditor;
import it.accoglienza.transform.indicator.Indicator;
import it.accoglienza.transform.indicator.Territory;
import it.accoglienza.transform.protect.CellRounding;
import it.accoglienza.transform.protect.DisclosureControl;
import it.accoglienza.transform.protect.KeyedRounding;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.release.PublishedRelease;
import it.accoglienza.transform.release.PublishedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demo's two releases, on reception and training of two prefectures of the committed sample. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the folder, BeforeAll the other fields
final class DemoCommandTest {
    private static final String FILES =
            "ministry_presences/.*|(centres|stays|courses|enrolments)/(PD|VI)/.*|projects/PD/.*"
                    + "|(attendance|accounts|service_hours|vulnerability_referrals|help_desk)/PD/2025-0[78].*";

    /** Figures that a person can change, but that are published as they are. */
    private static final String EXACT_AND_CHANGED = """
            SELECT DISTINCT indicator FROM global_temp.with JOIN global_temp.without USING (%s)
            WHERE with.numerator_counts IN ('body', 'public') AND NOT with.numerator <=> without.numerator
               OR with.denominator_counts IN ('body', 'public') AND NOT with.denominator <=> without.denominator
               OR with.numerator_counts IN ('person_days', 'records') AND with.numerator_counts = with.denominator_counts
                  AND NOT with.value <=> without.value
            """;

    private static final String CHANGED = """
            SELECT DISTINCT indicator FROM global_temp.with JOIN global_temp.without USING (%s)
            WHERE NOT with.numerator <=> without.numerator
            """;

    /** Parts of protected figures that change by less than the rounding does. */
    private static final String CHANGED_BY_LESS_THAN_FIVE = """
            SELECT DISTINCT indicator FROM global_temp.with JOIN global_temp.without USING (%s)
            WHERE 'money' NOT IN (with.numerator_counts, coalesce(with.denominator_counts, ''))
              AND ((with.numerator - without.numerator) %% 5 <> 0 OR (with.denominator - without.denominator) %% 5 <> 0)
            """;

    private static final String CELL = "indicator, geo_level, geo, freq, period, breakdown";

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
        long right = lake.version(Layer.GOLD, "observations");
        lake.replace(Layer.GOLD, "observations", wrong, condition, label);

        DemoPipeline pipeline = new DemoPipeline(lake, "", line -> {});
        assertThatThrownBy(() -> pipeline.publish(new Localized("prova", "trial"), folder.resolve("keys")))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("an interval does not contain the value and the exact one");
        assertThat(openVersions()).isEqualTo(before);
        assertThat(folder.resolve("warehouse/candidates")).isEmptyDirectory();
        Dataset<Row> restored = lake.read(Layer.GOLD, "observations", right).where(condition);
        lake.replace(Layer.GOLD, "observations", restored, condition, label);
    }

    @Test
    @Order(Integer.MAX_VALUE) // publishes a third release
    void aCorrectionOfOneGuestWaitsAndOneOfManyIsPublished() throws IOException {
        correct("PD", 1);
        correct("VI", 20);
        List<String> progress = new ArrayList<>();
        DemoPipeline pipeline =
                new DemoPipeline(lake, folder.resolve("deliveries").toString(), progress::add);
        pipeline.load(file -> true);
        pipeline.publish(new Localized("prova", "trial"), folder.resolve("keys"));
        assertThat(progress).anyMatch(line -> line.contains("few persons or bodies changed in them: 1"));
        assertThat(lake.read(Layer.GOLD, "waiting_blocks").collectAsList())
                .extracting(Row::toString)
                .containsExactly("[stays,PD,2025-09,1,10]");

        PublishedRelease before = PublishedRelease.find(lake, releases().get(1).getString(2));
        PublishedRelease after = PublishedRelease.find(lake, null);
        assertThat(changed(before.audited().exact(), after.audited().exact()))
                .as("the exact figures that the release was made from")
                .containsExactly("VI");
        assertThat(changed(before.table("observations"), after.table("observations")))
                .as("no table that both releases have")
                .isSubsetOf("VI");
        assertThat(changed(before.audited().exact(), lake.read(Layer.GOLD, "observations")))
                .containsExactly("PD", "VI");
    }

    /** Delivers the stays of September again, with another sex of some guests. */
    private static void correct(String prefecture, int guests) throws IOException {
        Path stays = folder.resolve("deliveries/stays/" + prefecture);
        Path file = Delivered.files(stays).stream()
                .filter(path -> path.getFileName().toString().startsWith("2025-09"))
                .findFirst()
                .orElseThrow();
        AtomicInteger left = new AtomicInteger(guests);
        UnaryOperator<String> corrected = line -> {
            String other = line.replaceFirst("([,;])\\1\\1M\\1", "$1$1$1F$1");
            return !other.equals(line) && left.getAndDecrement() > 0 ? other : line;
        };
        Files.write(
                stays.resolve("2025-09_2025-12-01.csv"),
                Files.readAllLines(file).stream().map(corrected).toList());
        assertThat(left).hasNonPositiveValue();
    }

    /** Returns the prefectures of which a figure of a month, in both releases, differs. */
    private static List<String> changed(Dataset<Row> before, Dataset<Row> after) {
        before.createOrReplaceTempView("before");
        after.createOrReplaceTempView("after");
        return spark.sql("""
                SELECT DISTINCT geo FROM before JOIN after USING (%s)
                WHERE freq = 'M' AND geo_level = 'prefecture' AND indicator NOT LIKE 'delivery%%'
                  AND NOT (before.numerator <=> after.numerator AND before.denominator <=> after.denominator)
                ORDER BY geo
                """.formatted(CELL)).as(Encoders.STRING()).collectAsList();
    }

    @Test
    void eachReleasePassesTheAuditWithTheExactFiguresOfItsTime() {
        List<String> names = lake.read(Layer.OPEN, "releases")
                .select("release")
                .as(Encoders.STRING())
                .collectAsList();
        assertThat(names).hasSize(2).allSatisfy(name -> {
            PublishedRelease release = PublishedRelease.find(lake, name);
            assertThat(new Auditor(spark).attack(release.audited(), release.before()))
                    .allMatch(AttackResult::passed)
                    .anyMatch(result -> result.attack().equals("persons") && result.cells() > 0);
        });
        assertThatThrownBy(() -> PublishedRelease.find(lake, "2024-01-01.1"))
                .hasMessageContaining("there is no release '2024-01-01.1'");
    }

    @Test
    void everyFigureThatAPersonChangesIsProtectedOrDeclaredExact() throws IOException {
        PersonRemoval removal = new PersonRemoval(lake);
        assertThat(removal.indicators())
                .extracting(Indicator::id)
                .as("the demo delivers what every indicator about persons needs")
                .containsExactlyInAnyOrderElementsOf(Indicator.declared().stream()
                        .filter(PersonRemoval::isOfPersons)
                        .map(Indicator::id)
                        .toList());
        Dataset<Row> with = removal.observations(false).localCheckpoint();
        Dataset<Row> without = removal.observations(true).localCheckpoint();
        assertThat(compared(with, without, CHANGED))
                .contains("presences", "overcrowded_centres_share", "cost_per_person_day", "project_trained_operators");

        List<String> declared = removal.indicators().stream()
                .filter(indicator -> indicator.description().measure().exactBecause() != null)
                .map(Indicator::id)
                .toList();
        assertThat(compared(with, without, EXACT_AND_CHANGED)).containsExactlyInAnyOrderElementsOf(declared);

        CellRounding rounding = new CellRounding(
                new KeyedRounding(RoundingKeys.read(folder.resolve("keys"))),
                Territory.declared().singles());
        assertThat(compared(published(with, rounding), published(without, rounding), CHANGED_BY_LESS_THAN_FIVE))
                .isSubsetOf(declared);
    }

    private static Dataset<Row> published(Dataset<Row> exact, CellRounding rounding) {
        return new DisclosureControl(rounding, Territory.declared().regions())
                .apply(exact.withColumnRenamed("value", "exact"))
                .localCheckpoint();
    }

    private static List<String> compared(Dataset<Row> with, Dataset<Row> without, String query) {
        with.createOrReplaceGlobalTempView("with");
        without.createOrReplaceGlobalTempView("without");
        return spark.sql(query.formatted(CELL)).as(Encoders.STRING()).collectAsList();
    }

    @Test
    void noPublishedTableReadsADatasetAboutPersons() {
        assertThat(Contracts.declared().inOrder().stream()
                        .filter(DemoCommandTest::isAboutPersons)
                        .map(Contract::name))
                .isSubsetOf(PersonRemoval.datasets());
        assertThat(PublishedTable.declared()).isNotEmpty().allSatisfy(table -> assertThat(
                        table.sql().split("\\W+"))
                .doesNotContainAnyElementsOf(PersonRemoval.datasets()));
    }

    private static boolean isAboutPersons(Contract contract) {
        return contract.fields().stream()
                .anyMatch(field -> field.sensitivity() == Sensitivity.PSEUDONYM
                        && !field.name().equals("manager_id"));
    }

    private static Map<String, Long> openVersions() {
        return lake.register(Layer.OPEN).stream()
                .map(table -> table.substring(table.indexOf('.') + 1))
                .collect(toMap(Function.identity(), table -> lake.version(Layer.OPEN, table)));
    }

    private static List<Row> releases() {
        return lake.read(Layer.OPEN, "releases")
                .selectExpr("reason_en", "CAST(get_json_object(tables, '$.observations') AS BIGINT)", "release")
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
