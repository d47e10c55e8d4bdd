package it.accoglienza.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.report.FileOutcome.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of the report in both languages, with the numbers of the report's language. */
final class ReportTextTest {
    private static final FileOutcome PARTIAL = new FileOutcome(
            "stays/PD/2024-03.csv",
            new DeliveryBlockId("stays", "PD", "2024-03"),
            State.PARTIAL,
            1_234,
            5,
            0,
            new KAnonymity(1, 0.125, 0.5, 0.25),
            List.of(
                    new Finding(Severity.ROWS, "required", "entry_date", 1, lines(7)),
                    new Finding(
                            Severity.ROWS, "reason_with_exit", "exit_date, exit_reason", 4_000, lines(9, 1_009, 1_010)),
                    new Finding(Severity.REMARK, "blank_rows", "", 3, lines(12))));

    private static List<Place> lines(long... lines) {
        return LongStream.of(lines).mapToObj(Place::line).toList();
    }

    private final Contracts contracts = Contracts.declared();
    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void useAnotherLocaleThanTheReports() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(usual);
    }

    @Test
    void aFileIsReportedWithItsCountsAnonymityAndIssues() {
        assertThat(new ReportText(contracts, ReportLanguage.EN).lines(List.of(PARTIAL)))
                .containsExactly(
                        "stays/PD/2024-03.csv: partially received; rows accepted: 1,234, rejected: 5, flagged: 0",
                        "    line 7, column data_ingresso: required value missing: enter it in each row, also where cells were"
                                + " merged",
                        "    lines 9, 1009, 1010 (4,000 rows in all), column data_uscita, motivo_uscita: exit date and exit reason must both"
                                + " be given or both be empty",
                        "    line 12 (3 rows in all): blank rows or repeated headers passed over",
                        "    note for the statistics office, nothing to do: k-anonymity, smallest class 1; rows in classes of"
                                + " fewer than 3 12.5%, of fewer than 5 50.0%; mean risk 0.25");
        assertThat(new ReportText(contracts, ReportLanguage.IT).lines(List.of(PARTIAL)))
                .startsWith(
                        "stays/PD/2024-03.csv: ricevuto in parte; righe accettate: 1.234, respinte: 5, con avvisi: 0",
                        "    riga 7, colonna data_ingresso: valore obbligatorio mancante: indicarlo in ogni riga, anche dove le celle"
                                + " erano unite");
    }

    @Test
    void columnsWithOneMessageAboutTheSameRowsAreOneLine() {
        FileOutcome merged = new FileOutcome(
                "stays/PD/2024-03.csv",
                new DeliveryBlockId("stays", "PD", "2024-03"),
                State.PARTIAL,
                1,
                2,
                0,
                null,
                List.of(
                        new Finding(Severity.ROWS, "required", "period", 2, lines(3, 4)),
                        new Finding(Severity.ROWS, "required", "centre_id", 2, lines(3, 4)),
                        new Finding(Severity.ROWS, "required", "sex", 2, lines(3, 5))));
        assertThat(new ReportText(contracts, ReportLanguage.EN).lines(List.of(merged)))
                .hasSize(3)
                .contains(
                        "    lines 3, 4, column periodo, codice_centro: required value missing: enter it in each row, also where cells were merged",
                        "    lines 3, 5, column sesso: required value missing: enter it in each row, also where cells were merged");
    }

    @Test
    void aRefusedFileIsReportedWithThePositionAndKindOfTheIdentifier() {
        FileOutcome refused = new FileOutcome(
                "stays/PD/2024-03.csv",
                new DeliveryBlockId("stays", "PD", "2024-03"),
                State.REFUSED,
                0,
                0,
                0,
                null,
                List.of(new Finding(Severity.FILE, "identifier:COLUMN_NAME", "#3 date of birth", 0, List.of())));
        assertThat(new ReportText(contracts, ReportLanguage.IT).lines(List.of(refused)))
                .containsExactly(
                        "stays/PD/2024-03.csv: rifiutato",
                        "    colonna #3 (C) date of birth: contiene un identificativo diretto: eliminarlo dall'intera colonna e"
                                + " consegnare di nuovo il file [nome di colonna che indica un dato identificativo]");
        assertThat(new ReportText(contracts, ReportLanguage.EN).ignored(new LandedFile("elenco.pdf", "", 0, 0)))
                .isEqualTo(
                        "elenco.pdf: not a CSV file or .xlsx workbook, ignored: save it as one of them; extract a .zip archive, a signed .p7m file or an .eml message first");
    }

    @Test
    void ofManyFilesThoseWithoutIssuesAreSummedByDatasetAndState() {
        FileOutcome clean = new FileOutcome(
                "centres/PD/2024-03.csv",
                new DeliveryBlockId("centres", "PD", "2024-03"),
                State.RECEIVED,
                10,
                0,
                1,
                null,
                List.of());
        List<FileOutcome> outcomes = new ArrayList<>(Collections.nCopies(200, clean));
        outcomes.add(PARTIAL);
        assertThat(new ReportText(contracts, ReportLanguage.IT).lines(outcomes))
                .hasSize(7)
                .endsWith(
                        "centres: ricevuto; file: 200; righe accettate: 2.000, respinte: 0, con avvisi: 200",
                        "stays: ricevuto in parte; file: 1; righe accettate: 1.234, respinte: 5, con avvisi: 0");
    }
}
