package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.command.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes templates. */
final class TemplateCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void allWritesOneFileForEachDatasetOfPrefectures() throws IOException {
        assertThat(run(
                        "--all",
                        "--language",
                        "it",
                        "--output",
                        folder.resolve("new/modelli").toString()))
                .isZero();
        try (Stream<Path> files = Files.list(folder.resolve("new/modelli"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(21)
                    .contains("stays.xlsx", "projects.xlsx")
                    .doesNotContain("landings.xlsx");
        }
    }

    @Test
    void anExistingFileIsKeptBecauseItMayBeFilledIn() throws IOException {
        Path file = folder.resolve("stays.xlsx");
        Files.writeString(file, "filled in");
        assertThat(run("stays", "--output", file.toString())).isEqualTo(CommandLines.FAILED);
        assertThat(errors.toString()).contains("stays.xlsx esiste già");
        assertThat(file).hasContent("filled in");
    }

    @Test
    void aDatasetThatPrefecturesDoNotDeliverIsAWrongArgument() {
        assertThat(run("landings")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("accounts (Rendiconti)\n  attendance (Presenze giornaliere)\n  centres (Centri");
        assertThat(run("no_such")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("--all")).isEqualTo(2);
        assertThat(run("stays", "--all", "--output", folder.toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        return CommandLines.commandLine(new TemplateCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
