package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed and concurrent runs leave the same tables as one undisturbed run. */
final class InterruptionTest {
    @TempDir
    private Path folder;

    /** Builds the warehouse of a killed run from a complete one by removing its last commits but not their data files. */
    @Test
    void aRunKilledAfterAnyCommitAndRepeatedLeavesTheTablesOfAnUndisturbedRun() throws IOException {
        LoadFixture whole = LoadFixture.in(folder);
        firstMonth(whole);
        whole.load();
        List<Path> first = LoadFixture.log(whole.warehouse());
        corrections(whole);
        whole.load();
        SortedMap<String, List<String>> undisturbed = whole.tables();
        List<Path> second = LoadFixture.log(whole.warehouse()).stream()
                .filter(commit -> !first.contains(commit))
                .sorted(Comparator.comparing(InterruptionTest::written))
                .toList();
        assertThat(second).hasSizeGreaterThanOrEqualTo(6);

        for (int kept = 0; kept < second.size(); kept++) {
            LoadFixture killed = new LoadFixture(whole.landing(), folder.resolve("killed-" + kept));
            LoadFixture.copy(whole.warehouse(), killed.warehouse());
            for (Path lost : second.subList(kept, second.size())) {
                delete(killed.warehouse().resolve(whole.warehouse().relativize(lost)));
            }
            killed.load();
            assertThat(killed.tables())
                    .as("killed after %d of %d commits", kept, second.size())
                    .isEqualTo(undisturbed);
            // The contents of a run that opened no batch stay and are stored again.
            assertThat(without("bronze/contents", killed.commits()))
                    .isEqualTo(without("bronze/contents", whole.commits()));
        }
    }

    private static Map<String, Long> without(String table, Map<String, Long> commits) {
        Map<String, Long> others = new TreeMap<>(commits);
        others.remove(table);
        return others;
    }

    @Test
    void twoConcurrentRunsLeaveTheTablesOfOneRun() throws IOException {
        LoadFixture alone = LoadFixture.in(folder);
        firstMonth(alone);
        LoadFixture together = new LoadFixture(alone.landing(), folder.resolve("together"));
        loadTwiceConcurrently(together);
        alone.load();
        assertThat(together.tables()).isEqualTo(alone.tables());

        corrections(alone);
        loadTwiceConcurrently(together);
        alone.load();
        assertThat(together.tables()).isEqualTo(alone.tables());
    }

    private static void loadTwiceConcurrently(LoadFixture fixture) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> load(fixture));
        load(fixture);
        other.join();
    }

    private static void load(LoadFixture fixture) {
        try {
            assertThat(fixture.load().outcomes()).isNotEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void firstMonth(LoadFixture fixture) throws IOException {
        fixture.centres("PD", "2024-03", "12");
        fixture.stays("PD", "2024-03", "M");
        fixture.stays("BO", "2024-03", "M");
    }

    private static void corrections(LoadFixture fixture) throws IOException {
        fixture.centres("PD", "2024-03-rettifica", "20");
        fixture.stays("PD", "2024-03-rettifica", "F");
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a commit and the checksum files of Delta and Hadoop. */
    private static void delete(Path commit) throws IOException {
        String version = commit.getFileName().toString().replace(".json", "");
        for (String name : List.of("%s.json", ".%s.json.crc", "%s.crc", ".%s.crc.crc")) {
            Files.deleteIfExists(commit.resolveSibling(name.formatted(version)));
        }
    }
}
