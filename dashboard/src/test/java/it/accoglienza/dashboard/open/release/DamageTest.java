package it.accoglienza.dashboard.open.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.dashboard.open.OpenLayerFixture;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.delta.DeltaFiles;
import it.accoglienza.dashboard.open.delta.UnreadableTableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Damages the second of two releases in many ways: each is named, and the first release is served. */
@SuppressWarnings("NullAway.Init") // BeforeEach sets the fields
final class DamageTest {
    private static final String COMMIT = "_delta_log/00000000000000000001.json";
    private static final String DATA = "part-00001.snappy.parquet";

    private Path folder;
    private OpenLayerFixture fixture;
    private String first;
    private String second;

    @BeforeEach
    void publishTwoReleases(@TempDir Path temporary) throws Exception {
        folder = temporary.resolve("open");
        fixture = new OpenLayerFixture(folder);
        first = fixture.publish();
        second = fixture.publish();
    }

    @Test
    void twoWholeReleasesHaveNoDamage() {
        assertServed(second, List.of());
    }

    @Test
    void everyFlippedBitOfPublishedDataIsNamed() throws IOException {
        Random random = new Random(20);
        for (int flip = 0; flip < 20; flip++) {
            List<Path> files = secondReleasesFiles();
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, flipped(whole, random));
            String table = folder.relativize(file).getName(0).toString();
            assertServed(
                    first,
                    List.of("release %s: open/%s: file %s has changed".formatted(second, table, file.getFileName())));
            Files.write(file, whole);
        }
    }

    /** A flip that changes no value of the row, in statistics for example, changes nothing that is read. */
    @Test
    void aFlippedBitInTheRowOfAReleaseIsNamedOrChangesNoValue() throws IOException {
        ReleaseTable table = new ReleaseTable(folder, new DeltaFiles());
        ReleaseList intact = table.all();
        Path file = folder.resolve("releases").resolve(DATA);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20);
        int named = 0;
        for (int flip = 0; flip < 100; flip++) {
            Files.write(file, flipped(whole, random));
            ReleaseList found = table.all();
            if (!found.equals(intact)) {
                named++;
                assertThat(found.findings()).containsExactly("open/releases: file " + DATA + " has changed");
                assertThat(found.releases()).isEqualTo(intact.releases().subList(1, 2));
            }
        }
        assertThat(named).isGreaterThan(30);
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
    void aDamagedNewestCommitOfATableIsNamed(LogDamage damage) throws IOException {
        damage.apply(folder.resolve("observations").resolve(COMMIT));
        try (OpenLayer layer = OpenLayer.at(folder);
                ReleaseSnapshot snapshot = layer.current()) {
            assertThat(snapshot.release().id()).isEqualTo(first);
            assertThat(layer.damage())
                    .singleElement()
                    .asString()
                    .startsWith("release " + second + ": open/observations: ");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTIED", "WITHOUT_ADDED_FILES", "CUT", "REMOVED"})
    void aDamagedNewestCommitOfTheReleasesIsNamed(LogDamage damage) throws IOException {
        // Delta writes a checksum file after each commit.
        Files.createFile(folder.resolve("releases").resolve(COMMIT.replace(".json", ".crc")));
        damage.apply(folder.resolve("releases").resolve(COMMIT));
        assertServed(
                first,
                List.of(
                        damage == LogDamage.REMOVED
                                ? "open/releases: commit 1 is missing from _delta_log"
                                : "open/releases: commit 1 of _delta_log is damaged"));
    }

    /** Spark describes a table in a commit after its first one. */
    @Test
    void aCommitOfPropertiesOnlyIsNoDamage() throws IOException {
        Path log = folder.resolve("releases/_delta_log");
        String metaData = Files.readAllLines(log.resolve("%020d.json".formatted(0))).stream()
                .filter(line -> line.startsWith("{\"metaData\""))
                .findFirst()
                .orElseThrow();
        String commitInfo =
                "{\"commitInfo\":{\"timestamp\":0,\"operation\":\"SET TBLPROPERTIES\",\"operationParameters\":{}}}";
        Files.writeString(log.resolve("%020d.json".formatted(2)), commitInfo + "\n" + metaData + "\n");
        assertServed(second, List.of());
    }

    @ParameterizedTest
    @CsvSource({"observations, is missing", "columns, is missing"})
    void aRemovedFileIsNamed(String table, String finding) throws Exception {
        second = fixture.publish(Map.of("columns", "SELECT 'observations' AS table_name"));
        try (Stream<Path> files = Files.list(folder.resolve(table))) {
            Path newest = files.filter(Files::isRegularFile)
                    .sorted()
                    .reduce((a, b) -> b)
                    .orElseThrow();
            Files.delete(newest);
            assertServed(
                    "2026-11-22.2",
                    List.of("release %s: open/%s: file %s %s".formatted(second, table, newest.getFileName(), finding)));
        }
    }

    @Test
    void aRunningPortalKeepsItsReleaseAndTakesTheRepairedOne() throws Exception {
        try (OpenLayer layer = OpenLayer.at(folder, Duration.ZERO)) {
            layer.current().close();
            String third = fixture.publish();
            Path file = folder.resolve("codes/part-00002.snappy.parquet");
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, flipped(whole, new Random(1)));
            try (ReleaseSnapshot kept = layer.current()) {
                assertThat(kept.release().id()).isEqualTo(second);
                assertThat(layer.damage()).singleElement().asString().contains(third, "open/codes", "part-00002");
                assertThatThrownBy(() -> layer.release(third)).isInstanceOf(UnknownNameException.class);
            }
            Files.write(file, whole);
            try (ReleaseSnapshot repaired = layer.current()) {
                assertThat(repaired.release().id()).isEqualTo(third);
                assertThat(layer.damage()).isEmpty();
            }
        }
    }

    @Test
    void withoutAWholeReleaseTheDamageIsThrown() throws IOException {
        for (String file : List.of("part-00000.snappy.parquet", DATA)) {
            Path path = folder.resolve("releases").resolve(file);
            Files.write(path, new byte[10]);
        }
        try (OpenLayer layer = OpenLayer.at(folder)) {
            assertThatThrownBy(layer::current)
                    .isInstanceOf(UnreadableTableException.class)
                    .hasMessageContaining("open/releases: file part-00000.snappy.parquet has changed");
        }
    }

    private void assertServed(String release, List<String> damage) {
        try (OpenLayer layer = OpenLayer.at(folder);
                ReleaseSnapshot snapshot = layer.current()) {
            assertThat(snapshot.release().id()).isEqualTo(release);
            assertThat(layer.damage()).isEqualTo(damage);
        }
    }

    private List<Path> secondReleasesFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.endsWith(DATA) && !file.startsWith(folder.resolve("releases")))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }
}
