package it.accoglienza.transform;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.transform.protect.RoundingKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command that creates and lists keys. */
class KeysCommandTest {
    private final StringWriter out = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void chooseFile(@TempDir Path folder) {
        file = folder.resolve("keys");
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(out, true);
        CommandLine line = CommandLines.commandLine(new KeysCommand());
        return line.setOut(writer).setErr(writer).execute(arguments);
    }

    @Test
    void keysOfYearsAndRangesAreCreatedAndExistingOnesStay() throws IOException {
        assertThat(run("create", "--years", "2023", "--keys", file.toString())).isZero();
        String first = RoundingKeys.read(file).fingerprints().get(2023);
        assertThat(run("create", "--years", "2022-2024,2026", "--keys", file.toString()))
                .isZero();
        assertThat(RoundingKeys.read(file).fingerprints())
                .containsOnlyKeys(2022, 2023, 2024, 2026)
                .containsEntry(2023, first);
        assertThat(out.toString())
                .contains(file + ": create / created [2022, 2024, 2026]", "Keep a copy")
                .doesNotContain(Files.readString(file)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse("")
                        .split("=", -1)[1]);
    }

    @Test
    void fingerprintsAreListedAndNeverKeys() throws IOException {
        run("create", "--years", "2024", "--sample", "--keys", file.toString());
        assertThat(run("list", "--keys", file.toString())).isZero();
        assertThat(out.toString())
                .endsWith("2024 " + RoundingKeys.read(file).fingerprints().get(2024) + "\n");
    }

    @Test
    void keysOfSampleDataStayInTheirFile() {
        run("create", "--years", "2024", "--sample", "--keys", file.toString());
        assertThat(run("create", "--years", "2025", "--keys", file.toString())).isEqualTo(CommandLines.FAILED);
        assertThat(out.toString()).contains("keys create: " + file + ": has keys for sample data; name another file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "2026-2024", "2024-", "1999", "2024;2025"})
    void otherYearsAreRefused(String years) {
        assertThat(run("create", "--years", years, "--keys", file.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("--years " + years, "2023-2026", "./accoglienza keys create --help");
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutASubcommandBothAreNamed() {
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).contains("keys create", "keys list");
    }
}
