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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(new LandedFile("stays/PD/2024-03_2024-04-12.csv.gz", "", 0, 0).receivedOn())
                .contains(LocalDate.of(2024, 4, 12));
        assertThat(new LandedFile("stays/PD/2024-03.csv", "", 0, 0).receivedOn())
                .isEmpty();
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> new LandedFile("stays/PD/2024-01_2024-02-31.csv", "", 0, 0).receivedOn());
    }

    @Test
    void otherFilesAreSeparateAndHiddenFilesAreSkipped() throws IOException {
        land("stays/PD/2024-03.CSV");
        land("stays/PD/2024-03.docx");
        land("stays/PD/.2024-03.csv.crc");
        land("_old/2024-03.csv");
        land(LandingFolder.REFUSED + "/stays/PD/2024-02.csv");
        assertThat(landing().deliveries()).extracting(LandedFile::path).containsExactly("stays/PD/2024-03.CSV");
        assertThat(landing().others()).extracting(LandedFile::path).containsExactly("stays/PD/2024-03.docx");
    }

    @Test
    void aRefusedFileIsMovedAndNotListedAgain() throws IOException {
        land("stays/PD/2024-03.csv");
        LandingFolder landing = landing();
        assertThat(landing.moveAside(landing.deliveries().get(0))).isTrue();
        assertThat(landing().deliveries()).isEmpty();
        assertThat(folder.resolve("le consegne/.refused/stays/PD/2024-03.csv")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03_10:30.csv",
                "a:b/2024-03.csv",
                "2024 03 (copia) 100%.csv",
                "2024-03#1?x=1&y.csv",
                "perché così – € 5.csv",
                "2024-03\\[1]{2}*'\"`.csv",
                "日本/2024-03.csv.gz",
            })
    void aFileIsListedReadAndMovedWhateverItsName(String name) throws IOException, FileRefusedException {
        land("stays/PD/" + name);
        LandingFolder landing = landing();
        LandedFile landed = landing.deliveries().get(0);
        assertThat(landed.path()).isEqualTo("stays/PD/" + name);
        if (!name.endsWith(".gz")) {
            assertThat(SourceBytes.of(landed, new Configuration()).plain()).isNotEmpty();
        }
        assertThat(landing.moveAside(landed)).isTrue();
        assertThat(folder.resolve("le consegne/.refused/stays/PD/" + name)).exists();
    }

    @Test
    void filesThatAreBeingWrittenUnderAnotherNameAreSkipped() throws IOException {
        land("stays/PD/2024-03.csv.part");
        land("stays/PD/2024-03.csv.tmp");
        land("stays/PD/2024-03.csv~");
        land("stays/PD/2024-03.csv.filepart");
        land("stays/PD/~$2024-03.xlsx");
        land("stays/PD/Thumbs.db");
        land("stays/desktop.ini");
        assertThat(landing().deliveries()).isEmpty();
        assertThat(landing().others()).isEmpty();
    }

    @Test
    void aPathThatHoldsAnIdentifierIsReplacedByItsNumberAndHash() throws IOException {
        land("stays/PD/2024-01.csv");
        land("stays/PD/RSSMRA85T10A562S.csv");
        LandingFolder landing = landing();
        LandedFile landed = landing.deliveries().get(0);
        assertThat(landed.path()).matches("#2-[0-9a-f]{16}");
        assertThat(landing.moveAside(landed)).isTrue();
        assertThat(folder.resolve("le consegne/.refused/stays/PD/RSSMRA85T10A562S.csv"))
                .exists();
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
