package it.accoglienza.ingest.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
                birth_date|dateOfBirth|DATANASCITA|email2""".lines().flatMap(line -> Stream.of(line.split("\\|")));
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
                "");
    }
}
