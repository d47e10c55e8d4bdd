package it.accoglienza.transform.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

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
        RoundingKeys made = RoundingKeys.create(file, List.of(2025, 2024), false);
        assertThat(made.key(2024)).hasSize(32).isNotEqualTo(made.key(2025));
        assertThat(RoundingKeys.read(file).key(2024)).isEqualTo(made.key(2024));
    }

    @Test
    void aReleaseGetsTheKeysOfItsYearsOnly() throws IOException {
        byte[] key = RoundingKeys.create(file, List.of(2025, 2024), false).key(2025);
        RoundingKeys ofRelease = RoundingKeys.forRelease(file, List.of(2025), false);
        assertThat(ofRelease.years()).containsExactly(2025);
        assertThat(ofRelease.key(2025)).isEqualTo(key);
    }

    @Test
    void onlyTheOwnerCanReadTheFileAndNoTemporaryFileRemains() throws IOException {
        RoundingKeys.create(file, List.of(2024), false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("keys", "keys.lock");
        }
    }

    @Test
    void anExistingKeyIsNeverReplaced() throws IOException {
        byte[] first = RoundingKeys.create(file, List.of(2024), false).key(2024);
        RoundingKeys later = RoundingKeys.create(file, List.of(2024, 2025), false);
        assertThat(later.key(2024)).isEqualTo(first);
        assertThat(RoundingKeys.read(file)).hasToString("Keys[2024, 2025]");
    }

    @Test
    void aMissingKeyIsAnErrorThatNamesTheCommand() {
        assertThatThrownBy(() -> RoundingKeys.forRelease(file, List.of(2025, 2024), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("put back the file")
                .hasMessageEndingWith("./accoglienza keys create --keys %s --years 2024,2025", file);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keysOfSampleDataAndOfRealDataAreNotExchanged(boolean sample) throws IOException {
        byte[] key = RoundingKeys.create(file, List.of(2024), sample).key(2024);
        assertThat(RoundingKeys.forRelease(file, List.of(2024), sample).key(2024))
                .isEqualTo(key);
        assertThatThrownBy(() -> RoundingKeys.forRelease(file, List.of(2024, 2025), !sample))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(file.toString(), "sample data", "real", "name another file with --keys");
        assertThatThrownBy(() -> RoundingKeys.create(file, List.of(2025), !sample))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + ": has keys for " + (sample ? "sample" : "real") + " data");
        assertThat(RoundingKeys.read(file).years()).containsExactly(2024);
    }

    /** The expected value was computed by Python's hmac. */
    @Test
    void aFingerprintIsTheHmacOfAFixedText() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "2024=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
        assertThat(RoundingKeys.read(file).fingerprints()).containsOnly(entry(2024, "c722e5557107ee19"));
    }

    @Test
    void parallelCallsGetTheSameKeys() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<byte[]> asking =
                () -> RoundingKeys.create(file, List.of(2024), false).key(2024);
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
        assertThatThrownBy(() -> RoundingKeys.create(file, Set.of(2024), false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + ", line ")
                .hasMessageNotContaining(HEX.substring(0, 8));
        assertThat(file).hasContent(content);
    }

    @Test
    void theDefaultFileIsInTheHomeFolderUnlessTheVariableIsSet() {
        assertThat(RoundingKeys.defaultFile(false, null, "/home/x"))
                .isEqualTo(Path.of("/home/x/.config/accoglienza-aperta/keys"));
        assertThat(RoundingKeys.defaultFile(false, " ", "/home/x"))
                .isEqualTo(Path.of("/home/x/.config/accoglienza-aperta/keys"));
        assertThat(RoundingKeys.defaultFile(false, "/safe/keys", "/home/x")).isEqualTo(Path.of("/safe/keys"));
        assertThat(RoundingKeys.defaultFile(true, "/safe/keys", "/home/x"))
                .isEqualTo(Path.of("/home/x/.config/accoglienza-aperta/sample-keys"));
    }
}
