package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers in an office's own words. */
final class OwnHeadersTest {
    @TempDir
    private Path folder;

    @Test
    void synonymsAreUnderstoodAndOtherHeadersAreToldWithEveryColumnThatTheyMayBe() throws IOException {
        ValidatedFile file = ServiceHours.validate(
                folder,
                "centres/VI/2024-03.csv",
                "Provincia;Mese;Cod. centro;Tipologia centro;Destinatari;Cod. gestore;Popolazione;Posti;Situazione;Pro capite pro die;"
                        + "Decorrenza contratto;Termine del contratto\n"
                        + "VI;2024-03;VI-C0001;CAS;adults;M-ABCDEF;5k-20k;10;open;27,50;01/01/2023;31/12/2025\n");
        assertThat(file.issues())
                .containsExactly(
                        Issue.column("other_name:classe_comune", "#7"),
                        Issue.column("other_name:stato", "#9"),
                        Issue.column("other_header:prezzo_giornaliero_eur", "#10"),
                        Issue.column("unknown_column:fine_contratto", "#12"));
    }

    @Test
    void twoColumnsWithTheCodesOfOneFieldAreNotToldApart() throws IOException {
        ValidatedFile file = ServiceHours.validate(folder, "service_hours/PD/2024-03.csv", """
                prefettura;periodo;codice_centro;Attività;Voce;ore_previste;ore_prestate
                PD;2024-03;PD-C0001;social;health;100,0;90,5
                """);
        assertThat(file.issues()).containsExactly(Issue.column("other_header:servizio", "#4, #5"));
    }

    @Test
    void aHeaderWithAWordOfTwoColumnsNamesBoth() throws IOException {
        ValidatedFile file = ServiceHours.validate(
                folder,
                "centres/VI/2024-03.csv",
                "prefettura;periodo;codice_centro;tipo_centro;destinatari;codice_gestore;classe_comune;posti;stato;prezzo_giornaliero_eur;"
                        + "Stipula contratto\n"
                        + "VI;2024-03;VI-C0001;CAS;adults;M-ABCDEF;5k-20k;10;open;27,50;01/01/2023\n");
        assertThat(file.issues())
                .containsExactly(Issue.column("unknown_column:inizio_contratto, fine_contratto", "#11"));
    }
}
