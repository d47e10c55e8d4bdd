package it.accoglienza.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationsTest {
    @TempDir
    private Path folder;

    @Test
    void sha256IsThatOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theHashesOfAFolderAreOfPathsAndBytes() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "abc");
        Files.createDirectory(folder.resolve("below"));
        Files.writeString(folder.resolve("below/a.csv"), "x");
        assertThat(Declarations.hashes(folder))
                .containsOnlyKeys("/a.csv", "/below/a.csv")
                .containsEntry("/a.csv", Sha256.hex("abc"));
    }

    @Test
    void aFingerprintDependsOnTheFoldersAndIsRepeatable() {
        String contracts = Declarations.fingerprint(Contracts.class, "contracts");
        assertThat(contracts)
                .hasSize(64)
                .isEqualTo(Declarations.fingerprint(Contracts.class, "contracts"))
                .isNotEqualTo(Declarations.fingerprint(Contracts.class, "codes"))
                .isNotEqualTo(Declarations.fingerprint(Contracts.class, "contracts", "codes"));
    }
}
