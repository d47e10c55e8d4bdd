package it.accoglienza.ingest.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers in the spellings that offices use. */
class IdentifierHeaderTest {
    @ParameterizedTest
    @MethodSource
    void aHeaderThatIndicatesAnIdentifierIsDetectedInAnySpelling(String header) {
        assertThat(IdentifierHeader.in(header)).isPresent();
    }

    static Stream<String> aHeaderThatIndicatesAnIdentifierIsDetectedInAnySpelling() {
        return """
                nome|Cognome|NOMINATIVO|codice_fiscale|Codice Fiscale|codiceFiscale|CODICEFISCALE|CF|c.f.|cf_ospite
                n. passaporto|permesso-soggiorno|Telefono|cellulare|E-Mail|pec|indirizzo|data_nascita|dataDiNascita
                luogo nascita|CUI|vestanet|stp|ENI|iban|Note|N\u00f2te|first name|surname|passport_no|phone|home address
                birth_date|dateOfBirth|DATANASCITA|email2|datanascita|datadinascita|codicefiscale|CodFisc|codfisc|nome_e_cognome
                nomeecognome|nomecognome|emailospite|tel.|tel1|numtelefono|codicefiscaleospite|PASSAPORTONUMERO|mailreferente
                c\u043egnome|\uff4e\uff4f\uff4d\uff45|lastname|n\u200bome|nominativodelminore|indirizzoprecedente""".lines().flatMap(line -> Stream.of(line.split("\\|")));
    }

    @ParameterizedTest
    @MethodSource
    void anOrdinaryHeaderIsNotDetected(String header) {
        assertThat(IdentifierHeader.in(header)).isEmpty();
    }

    static Stream<String> anOrdinaryHeaderIsNotDetected() {
        return Stream.of(
                "prefettura",
                "periodo",
                "posti",
                "codice_centro",
                "data_ingresso",
                "tipo_centro",
                "sesso",
                "cittadinanza",
                "status_giuridico",
                "classe_comune",
                "prezzo_giornaliero_eur",
                "destinatari",
                "denominazione_ente",
                "cognizione",
                "annotata",
                "telelavoro",
                "notevole",
                "data_stipula",
                "documentazione",
                "immobile",
                "rinascita",
                "automobile",
                "natale",
                "firmatari",
                "viaggi",
                "celle",
                "latte",
                "fotocopie",
                "mailing_list",
                "pecora",
                "nominale",
                "enit",
                "");
    }

    @Test
    void aVeryLongHeaderIsScannedInSeconds() {
        assertTimeout(Duration.ofSeconds(5), () -> IdentifierHeader.in("notanome".repeat(10_000) + "x"));
    }
}
