package it.accoglienza.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.accoglienza.ingest.command.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs all notebooks on the committed sample, and compares each cell's figures with the committed output. */
final class NotebooksTest {
    private static final Path FOLDER = Path.of("").toAbsolutePath();
    private static final Path WAREHOUSE = FOLDER.resolve("target").resolve("sample-warehouse");
    private static final Path EXECUTED = FOLDER.resolve("target").resolve("executed");

    @BeforeAll
    static void makeTheWarehouse() throws IOException {
        assumeTrue(
                System.getenv("CI") != null || Jupyter.canRun(),
                "Jupyter is missing, the notebooks were not run; see README.md for the Debian packages");
        Jupyter.requireRun();
        if (!Boolean.getBoolean("notebooks.keepWarehouse") || Files.notExists(WAREHOUSE)) {
            delete(WAREHOUSE);
            SampleWarehouse.make(WAREHOUSE);
        }
    }

    static List<String> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void aRunGivesTheCommittedFigures(String name) throws IOException {
        assertThat(run(name)).as("exit code").isZero();
        assertThat(CellFigures.of(EXECUTED.resolve(name)))
                .containsExactlyElementsOf(CellFigures.of(FOLDER.resolve(name)));
    }

    private static int run(String name) {
        return CommandLines.commandLine(new NotebooksCommand())
                .execute(
                        "--run",
                        "--folder",
                        FOLDER.toString(),
                        "--warehouse",
                        WAREHOUSE.toString(),
                        "--output",
                        EXECUTED.toString(),
                        name);
    }

    @Test
    void withoutAReleaseTheCommandSaysWhatToRunFirst() {
        assertThat(CommandLines.commandLine(new NotebooksCommand())
                        .execute("--run", "--folder", FOLDER.toString(), "--warehouse", "target/nowhere"))
                .isEqualTo(CommandLines.FAILED);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
