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
                        Issue.column("other_header:classe_comune, stato, prezzo_giornaliero_eur", "#7, #9, #10"),
                        Issue.column("unknown_column:fine_contratto", "#12"));
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
