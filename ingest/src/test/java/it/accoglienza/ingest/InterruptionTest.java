package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed and runs that meet leave the tables of one undisturbed run. */
final class InterruptionTest {
    @TempDir
    private Path folder;

    /** A killed run leaves its first commits and files without a commit: here such warehouses are cut from a whole one. */
    @Test
    void aRunKilledAfterAnyOfItsCommitsAndRunAgainLeavesTheTablesOfAnUndisturbedOne() throws IOException {
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

        for (int made = 0; made < second.size(); made++) {
            LoadFixture killed = new LoadFixture(whole.landing(), folder.resolve("killed-" + made));
            LoadFixture.copy(whole.warehouse(), killed.warehouse());
            for (Path lost : second.subList(made, second.size())) {
                delete(killed.warehouse().resolve(whole.warehouse().relativize(lost)));
            }
            killed.load();
            assertThat(killed.tables())
                    .as("killed after %d of %d commits", made, second.size())
                    .isEqualTo(undisturbed);
            assertThat(killed.commits()).isEqualTo(whole.commits());
        }
    }

    @Test
    void twoRunsAtOnceLeaveTheTablesOfOne() throws IOException {
        LoadFixture alone = LoadFixture.in(folder);
        firstMonth(alone);
        LoadFixture together = new LoadFixture(alone.landing(), folder.resolve("together"));
        bothAtOnce(together);
        alone.load();
        assertThat(together.tables()).isEqualTo(alone.tables());

        corrections(alone);
        bothAtOnce(together);
        alone.load();
        assertThat(together.tables()).isEqualTo(alone.tables());
    }

    private static void bothAtOnce(LoadFixture loading) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> load(loading));
        load(loading);
        other.join();
    }

    private static void load(LoadFixture loading) {
        try {
            assertThat(loading.load().entries()).isNotEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void firstMonth(LoadFixture loading) throws IOException {
        loading.centres("PD", "2024-03", "12");
        loading.stays("PD", "2024-03", "M");
        loading.stays("BO", "2024-03", "M");
    }

    private static void corrections(LoadFixture loading) throws IOException {
        loading.centres("PD", "2024-03-rettifica", "20");
        loading.stays("PD", "2024-03-rettifica", "F");
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a commit away, with the checksums that Delta and Hadoop keep of it. */
    private static void delete(Path commit) throws IOException {
        String version = commit.getFileName().toString().replace(".json", "");
        for (String name : List.of("%s.json", ".%s.json.crc", "%s.crc", ".%s.crc.crc")) {
            Files.deleteIfExists(commit.resolveSibling(name.formatted(version)));
        }
    }
}
