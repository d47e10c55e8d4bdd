package it.accoglienza.transform.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and creating keys in a file. */
class RoundingKeysTest {
    private static final String HEX = "0123456789abcdef".repeat(4);

    private Path file = Path.of("");

    @BeforeEach
    void chooseFile(@TempDir Path folder) {
        file = folder.resolve("private/keys");
    }

    @Test
    void missingKeysAreCreatedOnRequestAndReadBackUnchanged() throws IOException {
        RoundingKeys made = RoundingKeys.withYears(file, List.of(2025, 2024), true);
        assertThat(made.key(2024)).hasSize(32).isNotEqualTo(made.key(2025));
        assertThat(RoundingKeys.read(file).key(2024)).isEqualTo(made.key(2024));
        assertThat(RoundingKeys.withYears(file, List.of(2024), false).key(2025)).isEqualTo(made.key(2025));
    }

    @Test
    void onlyTheOwnerCanReadTheFileAndNoTemporaryFileRemains() throws IOException {
        RoundingKeys.withYears(file, List.of(2024), true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("keys", "keys.lock");
        }
    }

    @Test
    void anExistingKeyIsNeverReplaced() throws IOException {
        byte[] first = RoundingKeys.withYears(file, List.of(2024), true).key(2024);
        RoundingKeys later = RoundingKeys.withYears(file, List.of(2024, 2025), true);
        assertThat(later.key(2024)).isEqualTo(first);
        assertThat(RoundingKeys.read(file)).hasToString("Keys[2024, 2025]");
    }

    @Test
    void aMissingKeyIsAnErrorAndNothingIsWritten() {
        assertThatThrownBy(() -> RoundingKeys.withYears(file, List.of(2024), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("[2024]")
                .hasMessageContaining("put back the file");
        assertThat(file).doesNotExist();
    }

    @Test
    void parallelCallsGetTheSameKeys() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<byte[]> asking =
                () -> RoundingKeys.withYears(file, List.of(2024), true).key(2024);
        List<Future<byte[]>> answers = threads.invokeAll(Collections.nCopies(32, asking));
        threads.shutdown();
        for (Future<byte[]> answer : answers) {
            assertThat(answer.get()).isEqualTo(RoundingKeys.read(file).key(2024));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024=abc", "2024 = HEX", "24=HEX", "HEX", "2024=HEXHEX", "2024=HEX\n2024=HEX", "2024:HEX"})
    void aLineThatIsNotAYearAndItsKeyIsRejectedWithoutPrintingIt(String text) throws IOException {
        String content = "# keys\n\n" + text.replace("HEX", HEX);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        assertThatThrownBy(() -> RoundingKeys.withYears(file, Set.of(2024), true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + ", line ")
                .hasMessageNotContaining(HEX.substring(0, 8));
        assertThat(file).hasContent(content);
    }

    @Test
    void theDefaultFileIsInTheHomeFolderUnlessTheVariableIsSet() {
        assertThat(RoundingKeys.defaultFile(null, "/home/x"))
                .isEqualTo(Path.of("/home/x/.config/accoglienza-aperta/keys"));
        assertThat(RoundingKeys.defaultFile(" ", "/home/x"))
                .isEqualTo(Path.of("/home/x/.config/accoglienza-aperta/keys"));
        assertThat(RoundingKeys.defaultFile("/safe/keys", "/home/x")).isEqualTo(Path.of("/safe/keys"));
    }
}
