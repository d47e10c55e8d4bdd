package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of deliveries, which decides which of two for one block is loaded. */
final class LandingFolderTest {
    @TempDir
    private Path folder;

    @Test
    void correctionsAreOrderedAfterTheirOriginalAndByNumber() throws IOException {
        land("stays/PD/2024-03-rettifica.csv");
        land("stays/PD/2024-03-10.csv");
        land("stays/PD/2024-03.csv");
        land("stays/PD/2024-03-9.csv.gz");
        land("stays/BO/2024-04.csv");
        assertThat(landing().deliveries())
                .extracting(LandedFile::path)
                .containsExactly(
                        "stays/BO/2024-04.csv",
                        "stays/PD/2024-03.csv",
                        "stays/PD/2024-03-9.csv.gz",
                        "stays/PD/2024-03-10.csv",
                        "stays/PD/2024-03-rettifica.csv");
    }

    @Test
    void theNameMayContainTheDayOfReceipt() throws FileRefusedException {
        assertThat(new LandedFile("stays/PD/2024-03_2024-04-12.csv.gz", "", 0).receivedOn())
                .contains(LocalDate.of(2024, 4, 12));
        assertThat(new LandedFile("stays/PD/2024-03.csv", "", 0).receivedOn()).isEmpty();
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> new LandedFile("stays/PD/2024-01_2024-02-31.csv", "", 0).receivedOn());
    }

    @Test
    void otherFilesAreSeparateAndHiddenFilesAreSkipped() throws IOException {
        land("stays/PD/2024-03.CSV");
        land("stays/PD/2024-03.xlsx");
        land("stays/PD/.2024-03.csv.crc");
        land("_old/2024-03.csv");
        land(LandingFolder.REFUSED + "/stays/PD/2024-02.csv");
        assertThat(landing().deliveries()).extracting(LandedFile::path).containsExactly("stays/PD/2024-03.CSV");
        assertThat(landing().others()).extracting(LandedFile::path).containsExactly("stays/PD/2024-03.xlsx");
    }

    @Test
    void aRefusedFileIsMovedAndNotListedAgain() throws IOException {
        land("stays/PD/2024-03.csv");
        assertThat(landing().moveAside("stays/PD/2024-03.csv")).isTrue();
        assertThat(landing().deliveries()).isEmpty();
        assertThat(folder.resolve("le consegne/.refused/stays/PD/2024-03.csv")).exists();
    }

    @Test
    void aMissingFolderIsReportedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LandingFolder(folder + "/nowhere", new Configuration()))
                .withMessageContainingAll("nowhere", "--source");
    }

    private LandingFolder landing() throws IOException {
        return new LandingFolder(folder.resolve("le consegne").toString(), new Configuration());
    }

    private void land(String file) throws IOException {
        Path path = folder.resolve("le consegne").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "prefettura\n");
    }
}
