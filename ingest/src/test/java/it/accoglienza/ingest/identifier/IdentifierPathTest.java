package it.accoglienza.ingest.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files and folders. */
class IdentifierPathTest {
    @ParameterizedTest
    @CsvSource({
        "stays/PD/2024-03_BBGBCB84T41H501G.csv, TAX_CODE",
        "stays/PD/2024-03_BBGBCB84T41H501P.csv, TAX_CODE",
        "BBGBCB84T41H501G/PD/2024-03.csv.gz, TAX_CODE",
        "stays/PD/2024-03_maria.rossi@example.org.csv, EMAIL",
        "I12345678/PD/2024-03.csv, RESIDENCE_PERMIT",
        "stays/PD/IT60X0542811101000000123456.CSV, IBAN",
        "stays/PD/d41d8cd98f00b204e9800998ecf8427e.zip, HASH",
        "stays/PD/2024-03_2024-04-07.csv.gz, ''",
        "stays/NO/2025-04_2025-05-06.csv.gz, ''",
        "landings/IT/sbarchi-per-giorno.csv, ''",
        "cruscotto_statistico_giornaliero_15-01-2020_0-accoglienza.csv, ''",
        "cruscotto_statistico_giornaliero_15-09-2020_1-accoglienza.csv, ''",
        "project_spending/BT/2021-Q4_2022-01-09.csv, ''"
    })
    void aPathThatHoldsAnIdentifierIsDetected(String path, String kind) {
        assertThat(IdentifierPath.in(path))
                .extracting(Enum::name)
                .isEqualTo(kind.isEmpty() ? List.of() : List.of(kind));
    }
}
