package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.lake.DamagedTableException;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.TestRows;
import it.accoglienza.transform.protect.RoundingKeys;
import it.accoglienza.transform.query.QuerySession;
import it.accoglienza.transform.release.Publication.Announcement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Damages the second release of a small open layer: the check of {@code sql} and {@code publish} names it. */
@SuppressWarnings("NullAway.Init") // BeforeEach sets the fields
class ReleaseCheckTest {
    private static final OpenTableSchema RELEASES = OpenTableSchemas.declared().table("releases");
    private static final Announcement TODAY =
            new Announcement(LocalDate.of(2024, 4, 12), new Localized("prova", "trial"));
    private static final String COMMIT = "_delta_log/00000000000000000001.json";

    private Path table;
    private Lake lake;
    private RoundingKeys keys;

    @BeforeEach
    void publishTwice(@TempDir Path warehouse, @TempDir Path secret) throws IOException {
        keys = RoundingKeys.create(secret.resolve("keys"), List.of(2024), true);
        lake = new Lake(SparkSessions.start("test"), warehouse.toString());
        table = warehouse.resolve("open/observations");
        publish("2024-01");
        publish("2024-02");
    }

    private void publish(String month) {
        Dataset<Row> rows = lake.spark().sql(TestRows.sql("freq, period\nM, " + month + "\nM, " + month));
        Map<String, Long> versions = Map.of("observations", lake.overwriteAndCount(Layer.OPEN, "observations", rows));
        new Releases(lake, RELEASES).add(TODAY, keys, versions, new ReleaseFiles(lake).record(versions), 1);
    }

    private void check() {
        new ReleaseCheck(lake).verifyNewest(Set.of("observations"));
    }

    @Test
    void aReleaseRecordsItsRowsAndFilesAndTheHashOfItsRow() throws IOException {
        assertThatCode(this::check).doesNotThrowAnyException();
        Row newest = lake.read(Layer.OPEN, "releases")
                .where("release = '2024-04-12.2'")
                .first();
        assertThat(newest.<String>getAs("files"))
                .startsWith("{\"observations\":{\"rows\":2,\"sha256\":{\"")
                .contains(newestFile().getFileName().toString());
    }

    /** ReleaseRowTest of the dashboard expects the same hash for the same values. */
    @ParameterizedTest
    @CsvSource({
        ", , 38b14a4f0d5b60b59e77bac39a455ac1b6994e912cc5a3335fbcf2e6e680d918",
        "1.0.0, {\"contracts\":\"5d41402abc4b2a76\"}, e28005262e4523b6c5fdd95c009876022e644e9bbf9af71c391ea8e8ae9ab400"
    })
    void theHashOfARowIsTheOneThatTheDashboardExpects(String program, String fingerprints, String hash) {
        Row row = RowFactory.create(
                "2024-04-12.1",
                Timestamp.from(Instant.parse("2024-04-12T08:30:00.123456Z")),
                "sample",
                "perché",
                "trial",
                "passed",
                1,
                "2024-01",
                "2024-03",
                "{\"observations\":3}",
                "{\"observations\":{\"rows\":2,\"sha256\":{\"part-0.parquet\":\"5d41\"}}}",
                program,
                fingerprints,
                null);
        assertThat(ReleaseHash.sha256(row)).isEqualTo(hash);
    }

    /** Without the checksum file of Hadoop, as on object storage or after a copy. */
    @Test
    void everyFlippedBitIsNamed() throws IOException {
        Path file = newestFile();
        Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20);
        for (int flip = 0; flip < 40; flip++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertThatThrownBy(this::check)
                    .isInstanceOf(DamagedTableException.class)
                    .hasMessage("release 2024-04-12.2: open/observations: file %s has changed", file.getFileName());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * FROM open.observations",
        "SELECT * FROM Open . `observations`",
        "USE open; SELECT * FROM observations"
    })
    void aSessionReadsNoDamagedTableByAnyName(String statements) throws IOException {
        Files.delete(newestFile());
        try (QuerySession session = QuerySession.readOnly(lake, List.of())) {
            assertThatThrownBy(() -> List.of(statements.split(";")).forEach(session::run))
                    .isInstanceOf(DamagedTableException.class)
                    .hasMessageContaining("open/observations");
        }
    }

    @Test
    void aBitThatDiffersFromTheChecksumFileIsNamedAlike() throws IOException {
        Path file = newestFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(this::check)
                .hasMessage("release 2024-04-12.2: open/observations: file %s has changed", file.getFileName());
    }

    @Test
    void aRemovedFileIsNamed() throws IOException {
        Path file = newestFile();
        Files.delete(file);
        assertThatThrownBy(this::check)
                .hasMessage("release 2024-04-12.2: open/observations: file %s is missing", file.getFileName());
    }

    enum LogDamage {
        EMPTIED,
        WITHOUT_REMOVED_FILES,
        WITHOUT_ADDED_FILES,
        CUT,
        REMOVED;

        void apply(Path commit) throws IOException {
            List<String> lines = Files.readAllLines(commit);
            switch (this) {
                case EMPTIED -> Files.writeString(commit, "");
                case WITHOUT_REMOVED_FILES -> Files.write(commit, without(lines, "{\"remove\""));
                case WITHOUT_ADDED_FILES -> Files.write(commit, without(lines, "{\"add\""));
                case CUT -> {
                    String text = Files.readString(commit);
                    Files.writeString(commit, text.substring(0, text.length() - 20));
                }
                case REMOVED -> Files.delete(commit);
            }
        }

        private static List<String> without(List<String> lines, String action) {
            return lines.stream().filter(line -> !line.startsWith(action)).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedNewestCommitIsNamed(LogDamage damage) throws IOException {
        Files.deleteIfExists(table.resolve("_delta_log/.00000000000000000001.json.crc"));
        damage.apply(table.resolve(COMMIT));
        assertThatThrownBy(this::check)
                .isInstanceOf(DamagedTableException.class)
                .hasMessageStartingWith("release 2024-04-12.2: open/observations: ");
    }

    @Test
    void aChangedRowOfTheReleaseIsNamed() {
        Dataset<Row> changed =
                lake.read(Layer.OPEN, "releases").selectExpr("* EXCEPT (tables)", "tables || ' ' AS tables");
        lake.overwrite(Layer.OPEN, "releases", RELEASES.project(changed.localCheckpoint()), null);
        assertThatThrownBy(this::check)
                .hasMessage("release 2024-04-12.2: open/releases: the row of the release has changed");
    }

    @Test
    void aReleaseWithoutARecordIsNotCheckedAndTheNextOneAddsIt() throws IOException {
        Dataset<Row> early = lake.read(Layer.OPEN, "releases").drop("files", "program", "fingerprints", "row_sha256");
        lake.overwrite(Layer.OPEN, "releases", early.localCheckpoint(), null);
        Files.delete(newestFile());
        assertThatCode(this::check).doesNotThrowAnyException();
        publish("2024-03");
        assertThatCode(this::check).doesNotThrowAnyException();
        assertThat(lake.read(Layer.OPEN, "releases").where("row_sha256 IS NULL").count())
                .isEqualTo(2);
        Files.delete(newestFile());
        assertThatThrownBy(this::check).hasMessageContaining("is missing");
    }

    private Path newestFile() throws IOException {
        String commit = Files.readAllLines(table.resolve("_delta_log")
                        .resolve("%020d.json".formatted(lake.version(Layer.OPEN, "observations"))))
                .stream()
                .filter(line -> line.startsWith("{\"add\""))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.list(table)) {
            return files.filter(file -> commit.contains("\"" + file.getFileName() + "\""))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
