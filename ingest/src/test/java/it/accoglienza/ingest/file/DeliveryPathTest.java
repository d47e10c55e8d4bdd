package it.accoglienza.ingest.file;

import static it.accoglienza.ingest.file.ServiceHours.HEADER;
import static it.accoglienza.ingest.file.ServiceHours.ROWS;
import static it.accoglienza.ingest.file.ServiceHours.validate;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of folders and files as offices give them. */
final class DeliveryPathTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "service_hours/pd/2024-03.csv, PD",
        "service_hours/Padova/2024-03.csv, PD",
        "Ore di servizio/PD/2024-03.csv, PD"
    })
    void aFolderMayBeNamedByTheNameOfThePrefectureAndTheTitleOfTheDataset(String path, String prefecture)
            throws IOException {
        ValidatedFile file = validate(folder, path, HEADER + "\n" + ROWS);
        assertThat(file.issues()).isEmpty();
        assertThat(file.delivery().block().dataset()).isEqualTo("service_hours");
        assertThat(file.delivery().block().prefecture()).isEqualTo(prefecture);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03 - Copia",
                "2024-03 - Copia (2)",
                "2024-03 (1)",
                "2024-03(1)",
                "2024-03 copia",
                "2024-03_copia",
                "2024-03 - Copy",
                "2024-03 COPY 2",
                "Copia di 2024-03"
            })
    void aCopyOfAnotherFileIsRefused(String name) throws IOException {
        assertThat(validate(folder, "service_hours/PD/" + name + ".csv", HEADER + "\n" + ROWS)
                        .issues())
                .containsExactly(Issue.file("copy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-03-2", "2024-03 rettifica", "2024-03_2024-04-12", "2024-03 copisteria", "2024-03 (marzo)"})
    void anyOtherNameAfterThePeriodIsACorrection(String name) throws IOException {
        assertThat(validate(folder, "service_hours/PD/" + name + ".csv", HEADER + "\n" + ROWS)
                        .issues())
                .isEmpty();
    }

    @Test
    void theHeadersOfAnotherDatasetAreOneFindingThatNamesIt() throws IOException {
        assertThat(validate(folder, "courses/PD/2024-Q1.csv", HEADER + "\n" + ROWS)
                        .issues())
                .containsExactly(Issue.file("nearest_dataset:service_hours"));
        assertThat(validate(folder, "courses/PD/2024-Q1.csv", HEADER + ";note 2\n" + ROWS)
                        .issues())
                .extracting(Issue::rule)
                .contains("notes_column")
                .doesNotContain("nearest_dataset:service_hours");
    }

    @Test
    void aFileNameWithoutAPeriodOfTheDatasetIsToldWithAnExample() throws IOException {
        assertThat(validate(folder, "service_hours/PD/marzo 2024.csv", HEADER + "\n" + ROWS)
                        .issues())
                .containsExactly(Issue.file("file_period:2024-03"));
        assertThat(validate(folder, "courses/PD/2024-03.csv", HEADER + "\n" + ROWS)
                        .issues())
                .containsExactly(Issue.file("file_period:2024-Q1"));
    }
}
