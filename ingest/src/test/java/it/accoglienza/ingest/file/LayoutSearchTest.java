package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.cell.CellValue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** National reports are found by what they hold, whatever their name; the name only tells the date. */
final class LayoutSearchTest {
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final String DAILY = """
            Regione,Migranti presenti negli hot spot,Migranti presenti nei centri di accoglienza,\
            Migranti presenti nei centri SAI,Totale migranti in accoglienza sul territorio
            Totale complessivo,10,3.200,400,3.610
            Sicilia,10,1.200,300,1.510
            Veneto,,2.000,100,2.100
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cruscotto_statistico_giornaliero_31-12-2022-rev-accoglienza.csv",
                "cruscotto.statistico.giornaliero.31.12.2022.csv",
                "Cruscotto 31_12_2022.csv",
                "cruscotto_statistico_giornaliero_31_dicembre_2022_3.csv",
                "presenze-2022-12-31.csv",
                "20221231 accoglienza.csv",
                "report-31-12-2022_2023-01-05.csv",
                "accoglienza_2022-12-31.csv"
            })
    void theDateInTheNameMayBeWrittenInManyWays(String name) throws FileRefusedException {
        assertThat(rows(name, DAILY))
                .containsExactly(
                        "3: 2022-12-31 19 HOTSPOT 10",
                        "3: 2022-12-31 19 CENTRE 1200",
                        "3: 2022-12-31 19 SAI 300",
                        "4: 2022-12-31 05 CENTRE 2000",
                        "4: 2022-12-31 05 SAI 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cruscotto.csv", "cruscotto_dicembre_2022.csv", "cruscotto_12-2022.csv"})
    void aNameWithoutADateIsRefused(String name) {
        assertThat(refusal(name, DAILY)).containsExactly(Issue.file("date_in_name"));
    }

    @ParameterizedTest
    @CsvSource({"'Tunisia,1.234,/home/x/a.csv', TUN", "'Costa D''Avorio,1.234,2025-09-15', CIV", "'Tunisia,1.234', TUN"
    })
    void aTableOfNationalitiesHasNoHeader(String first, String code) throws FileRefusedException {
        String text = first + "\nBangladesh,14.448" + first.replaceAll("^[^,]*,[^,]*", "") + "\naltre*,65"
                + first.replaceAll("^[^,]*,[^,]*", "") + "\n";
        assertThat(rows("cruscotto_statistico_giornaliero_15-09-2025-nazionalita.csv", text))
                .startsWith("1: 2025-09-15 %s 1234".formatted(code), "2: 2025-09-15 BGD 14448")
                .hasSize(3);
    }

    @Test
    void theContractsOwnHeadersAreALayout() throws FileRefusedException {
        assertThat(rows("presenze.csv", "Data_Report;CodiceRegione;tipo_centro;persone\n31/12/2022;Veneto;SAI;1.200\n"))
                .containsExactly("2: 2022-12-31 05 SAI 1200");
        assertThat(rows("nazioni.csv", "Data_Report,Nazione,Valore\n2022-12-31,Tunisia,7\n"))
                .containsExactly("2: 2022-12-31 TUN 7");
    }

    @Test
    void theRegionIsFoundByItsNameWhereTheCodeIsMissing() throws FileRefusedException {
        String headers = "Regione,Data_Report,Migranti presenti nei centri SAI";
        assertThat(rows("a.csv", headers + "\nVeneto,2022-12-31,5\n")).containsExactly("2: 2022-12-31 05 SAI 5");
        assertThat(
                        rows(
                                "a.csv",
                                headers
                                        + ",CodiceRegione,DenominazioneRegione\nx,2022-12-31,5,,Sicilia\nVeneto,2022-12-31,6,05,\n"))
                .containsExactly("2: 2022-12-31 19 SAI 5", "3: 2022-12-31 05 SAI 6");
    }

    @Test
    void aTotalWithoutPartsIsATotalAndItsPartsAreUnknown() throws FileRefusedException {
        assertThat(
                        rows(
                                "report_31.12.2022.csv",
                                "Regione;Totale migranti in accoglienza sul territorio\nTotale complessivo;3\nVeneto;2.100\nSicilia;0\n"))
                .containsExactly("3: 2022-12-31 05 TOTAL 2100", "4: 2022-12-31 19 TOTAL 0");
        assertThat(rows("report_31.12.2022.csv", DAILY.replace("Veneto,,2.000,100,", "Veneto,,,,")))
                .contains("4: 2022-12-31 05 TOTAL 2100")
                .hasSize(4);
    }

    @Test
    void aReportOfNoLayoutNamesTheNearestOneAndWhatDiffers() {
        assertThat(refusal("report_31-12-2022.csv", DAILY.replace("Regione,", "Territorio,")))
                .containsExactly(
                        Issue.file("nearest_layout:ministry_presences/daily_report"),
                        Issue.column("missing_column", "Regione"),
                        Issue.column("unknown_column", "#1"));
        assertThat(
                        refusal(
                                "Centri marzo.csv",
                                "Prefettura;Periodo;Codice centro;Tipo centro;Destinatari;Posti\nPD;2024-03;PD-C0001;CAS;adults;3\n"))
                .containsExactly(Issue.file("nearest_dataset:centres"));
        assertThat(refusal("a.csv", "a,b\n1,2\n")).containsExactly(Issue.file("unknown_dataset"));
    }

    private static List<Issue> refusal(String name, String text) {
        FileRefusedException refusal = assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> rows(name, text))
                .actual();
        return refusal.issues();
    }

    private static List<String> rows(String name, String text) throws FileRefusedException {
        ContractMatch match = ContractMatch.of(new LandedFile(name, "", 0, 0), text, CONTRACTS);
        return new DeliveryRows(match, name, LocalDate.of(2025, 12, 2), CONTRACTS)
                .stream()
                        .map(row -> row.line() + ": "
                                + String.join(
                                        " ",
                                        row.values().stream()
                                                .map(CellValue::value)
                                                .map(String::valueOf)
                                                .toList()))
                        .toList();
    }
}
