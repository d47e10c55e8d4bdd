package it.accoglienza.samples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.samples.DataDocument;
import it.accoglienza.samples.Delivered;
import it.accoglienza.transform.query.QuerySession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Loads, computes and publishes the national sample with the sample's keys and compares the result with the open layer
 * kept in {@code data-samples/open}. Two prefectures' reception is loaded first, so that most of the layer is computed
 * from what changed; the kept layer was computed at once.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder, BeforeAll the other fields
final class DemoTest {
    private static final Path KEPT = Path.of("open");
    private static final String FIRST_FILES = "ministry_presences/.*|(centres|stays)/(PD|MI)/2025-0[789].*";

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Lake made;
    private static Lake kept;

    @BeforeAll
    static void publishTheNationalSample() throws IOException {
        Path keys = Files.copy(Path.of("src/test/resources/sample-keys"), folder.resolve("keys"));
        Path beside = Files.createDirectories(folder.resolve("kept"));
        Files.createSymbolicLink(beside.resolve("open"), KEPT.toAbsolutePath());
        String source = Delivered.national().toString();
        spark = SparkSessions.start("test");
        kept = new Lake(spark, beside.toString());
        made = new Lake(spark, folder.resolve("warehouse").toString());
        DemoPipeline pipeline = new DemoPipeline(made, source, System.err::println);
        assertThat(pipeline.load(file -> file.matches(FIRST_FILES))).isTrue();
        assertThat(pipeline.load(file -> true)).isTrue();
        pipeline.publish(new Localized("Prova", "Test"), keys);
    }

    @AfterAll
    static void stopSpark() {
        spark.stop();
    }

    @ParameterizedTest
    @MethodSource("keptTables")
    void theNationalSampleGivesTheKeptTable(String table) {
        Dataset<Row> madeRows = made.read(Layer.OPEN, table);
        Dataset<Row> keptRows = kept.read(Layer.OPEN, table);
        assertThat(keptRows.isEmpty()).isFalse();
        assertThat(madeRows.columns()).containsExactly(keptRows.columns());
        assertThat(madeRows.exceptAll(keptRows).toJSON().takeAsList(3))
                .as("made, not kept")
                .isEmpty();
        assertThat(keptRows.exceptAll(madeRows).toJSON().takeAsList(3))
                .as("kept, not made")
                .isEmpty();
    }

    /** Every table but {@code releases}, whose rows have the day of publication. */
    private static List<String> keptTables() throws IOException {
        return tables(KEPT).filter(table -> !table.equals("releases")).toList();
    }

    @Test
    void theKeptLayerHasEveryPublishedTable() throws IOException {
        assertThat(new TreeSet<>(tables(folder.resolve("warehouse/open")).toList()))
                .isEqualTo(new TreeSet<>(tables(KEPT).toList()));
    }

    private static Stream<String> tables(Path layer) throws IOException {
        try (Stream<Path> tables = Files.list(layer)) {
            return tables
                    .filter(Files::isDirectory)
                    .map(table -> table.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyTableAndColumnIsDescribedAndKeysIdentifyRows() {
        DataDocument document = new DataDocument(made);
        for (Layer layer : Layer.values()) {
            document.tables(layer).forEach(table -> {
                assertThat(document.metadata(table).description()).as(table).isNotBlank();
                assertThat(document.metadata(table).schema().fields()).as(table).allMatch(column -> column.getComment()
                        .isDefined());
                String key = document.key(table);
                if (!key.isEmpty()) {
                    assertThat(spark.sql("SELECT %1$s FROM %2$s GROUP BY %1$s HAVING count(1) > 1"
                                            .formatted(key, table))
                                    .takeAsList(1))
                            .as("rows of %s with the same %s", table, key)
                            .isEmpty();
                }
            });
        }
    }

    @Test
    void theDocumentOfTheDataIsThatOfTheTables() throws IOException {
        String text = new DataDocument(made).text();
        Files.writeString(Path.of("target/DATA.md"), text);
        assertThat(DataDocument.FILE)
                .as("copy data-samples/target/DATA.md to notebooks/DATA.md")
                .hasContent(text);
    }

    @Test
    void theExampleJoinsHaveRows() throws IOException {
        try (QuerySession session = QuerySession.readOnly(made, List.of())) {
            List<String> queries = DataDocument.queries(Files.readString(DataDocument.FILE));
            assertThat(queries).hasSizeGreaterThan(10);
            assertThat(queries)
                    .allSatisfy(query ->
                            assertThat(session.run(query).takeAsList(1)).isNotEmpty());
        }
    }

    @Test
    void theOperatorsOfUtgInsiemeAreExactByProjectAndRoundedByPrefecture() {
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
}
