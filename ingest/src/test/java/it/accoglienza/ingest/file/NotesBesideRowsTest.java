package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles and signatures beside the rows, and marks in place of values: no identifiers, and none of them passes. */
final class NotesBesideRowsTest {
    private static final String HEADER = ServiceHours.HEADER;
    private static final String ROWS = ServiceHours.ROWS;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dati aggiornati al 31/03/2024",
                "Vicenza, lì 7 aprile 2024",
                "Vicenza, 7 aprile 2024;Il funzionario",
                ";;;Il Dirigente, 12.4.2024"
            })
    void aDateInASignatureOrATitleIsNoIdentifier(String note) throws IOException {
        assertThat(validate(HEADER + "\n" + ROWS + note + "\n").issues()).isEmpty();
        assertThat(validate(note + "\n" + HEADER + "\n" + ROWS).issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elenco di RSSMRA85T10A562S",
                "ospite nato il 12/03/2020",
                "aggiornato al 12/03/1990",
                "scrivere a mario.rossi@example.org"
            })
    void anIdentifierInASignatureOrATitleRefusesTheFileAtItsLine(String note) throws IOException {
        assertThat(validate(HEADER + "\n" + ROWS + note + "\n").issues())
                .extracting(Issue::rule, Issue::column, Issue::line)
                .hasSize(2)
                .contains(tuple(
                        validate(note + "\n" + HEADER + "\n").issues().get(0).rule(), "", 4L));
        assertThat(validate(note + "\n" + HEADER + "\n" + ROWS).issues())
                .extracting(Issue::line)
                .containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/D", "#N/A", "#RIF!", "idem", "\"\"\"\"", "c.s."})
    void anErrorOrADittoMarkInAPseudonymColumnIsAFaultOfItsRow(String mark) throws IOException {
        ValidatedFile file = ServiceHours.validate(folder, "centres/PD/2024-03.csv", """
                prefettura;periodo;codice_centro;tipo_centro;destinatari;codice_gestore;classe_comune;posti;stato;prezzo_giornaliero_eur;inizio_contratto;fine_contratto
                PD;2024-03;PD-C0001;CAS;adults;%s;5k-20k;10;open;27,50;2023-01-01;2025-12-31
                """.formatted(mark));
        assertThat(file.issues()).isEmpty();
        assertThat(file.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void theNumberOfRowsInARowOfTotalsIsNoPseudonym() throws IOException {
        String stays = "prefettura;periodo;codice_ospite;codice_centro;data_ingresso;data_uscita;motivo_uscita;sesso;"
                + "fascia_eta;cittadinanza;status_giuridico;vulnerabilita\n"
                + "PD;2024-03;G-AAAAAAAA;PD-C0001;20/11/2023;;;M;18-24;BGD;applicant;\n"
                + "Totale ospiti;;1;;;;;;;;;\nIl responsabile: l'Ufficio;;;;;;;;;;;\n";
        ValidatedFile file = ServiceHours.validate(folder, "stays/PD/2024-03.csv", stays);
        assertThat(file.issues()).isEmpty();
        assertThat(file.delivery().table().rows()).isEqualTo(2);
    }

    @Test
    void aNameInAPseudonymColumnRefusesTheFileAlsoIfItStandsAlone() throws IOException {
        String header = "prefettura;periodo;codice_ospite;codice_centro;data_ingresso;data_uscita;motivo_uscita;sesso;"
                + "fascia_eta;cittadinanza;status_giuridico;vulnerabilita\n";
        assertThat(ServiceHours.validate(folder, "stays/PD/2024-03.csv", header + "PD;;Mario Rossi;;;;;;;;;\n")
                        .issues())
                .extracting(Issue::rule)
                .contains("pseudonym_form");
    }

    @Test
    void aNumberThatASpreadsheetTookForADateIsAFaultOfItsRowUnlessItMayBeABirth() throws IOException {
        assertThat(validate(HEADER + "\n" + ROWS.replace("90,5", "2024-10-09")).issues())
                .isEmpty();
        assertThat(validate(HEADER + "\n" + ROWS.replace("90,5", "1990-10-09")).issues())
                .extracting(Issue::rule, Issue::column, Issue::line)
                .contains(tuple("identifier:FULL_DATE", "ore_prestate", 2L));
        assertThat(validate(HEADER + "\n" + ROWS.replace("90,5", "nato il 2020-10-09"))
                        .issues())
                .extracting(Issue::rule)
                .contains("identifier:FULL_DATE");
    }

    private ValidatedFile validate(String text) throws IOException {
        return ServiceHours.validate(folder, "service_hours/PD/2024-03.csv", text);
    }
}
