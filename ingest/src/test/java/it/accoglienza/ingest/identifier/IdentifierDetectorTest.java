package it.accoglienza.ingest.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values: identifiers and values that resemble them. */
class IdentifierDetectorTest {
    private final IdentifierDetector identifiers = new IdentifierDetector(LocalDate.of(2024, 3, 1));

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/codice_fiscale.csv", useHeadersInDisplayName = true, numLinesToSkip = 1)
    void everyTaxCodeOfTheTestVectorsIsClassified(
            String value, String kind, int omocodia, String place, boolean valid) {
        IdentifierKind expected = kind.equals("CF16") ? IdentifierKind.TAX_CODE : IdentifierKind.TAX_NUMBER;
        assertThat(found(value, Kind.TEXT).contains(expected)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAX_CODE         | bbgbcb84t41h501g
            TAX_CODE         | ospite BBGBCB84T41H501G, ingresso
            TAX_CODE         | BBG BCB 84T41 H501G
            TAX_CODE         | cf:BBGBCB84T41H501G;
            TAX_CODE         | LZPLSLUTRSQHRLMV
            TAX_CODE         | ＢＢＧＢＣＢ８４Ｔ４１Ｈ５０１Ｇ
            RESIDENCE_PERMIT | I12345678
            RESIDENCE_PERMIT | permesso n. i12345678.
            EMAIL            | maria.rossi@example.org
            EMAIL            | scrivere a <maria.rossi@comune.padova.it>.
            EMAIL            | Mail:maria+x@example.com;altro
            IBAN             | IT60X0542811101000000123456
            IBAN             | IT60 X054 2811 1010 0000 0123 456
            IBAN             | bonifico su it60x0542811101000000123456 a marzo
            IBAN             | DE89370400440532013000
            FULL_DATE        | nata il 12/03/1990 a Lagos
            FULL_DATE        | 12 marzo 1990
            FULL_DATE        | 1° gennaio 2001
            FULL_DATE        | March 12, 1990
            FULL_DATE        | 12-MAR-90
            FULL_DATE        | 12.03.90
            FULL_DATE        | 03/25/1990
            FULL_DATE        | 1990-03-12T00:00:00
            FULL_DATE        | 19900312
            HASH             | d41d8cd98f00b204e9800998ecf8427e
            HASH             | DA39A3EE5E6B4B0D3255BFEF95601890AFD80709
            HASH             | sha e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            COORDINATES      | 45.4064, 11.8768
            COORDINATES      | 45.4064,11.8768
            PHONE            | 333 1234567
            PHONE            | tel. 049/8205111
            PHONE            | +39 3331234567
            PHONE            | chiamare lo 0039 333-123-4567 oggi
            PHONE            | +234 803 123 4567
            TAX_NUMBER       | 55931839066
            TAX_NUMBER       | P.IVA IT55931839066
            """)
    void anIdentifierIsFoundAloneAndInsideALongerText(IdentifierKind expected, String value) {
        assertThat(found(value, Kind.TEXT)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT       | ''
            TEXT       | PD
            TEXT       | 2024-03
            TEXT       | 2024-Q1
            TEXT       | G-ABCDEFGH
            TEXT       | G-23456723
            TEXT       | G-I2345672
            TEXT       | PD-C0012
            TEXT       | M-ABCDEF
            TEXT       | M-234567
            TEXT       | 18-34
            TEXT       | <=5k
            TEXT       | unaccompanied_minor
            TEXT       | PROG-3793
            TEXT       | F69J21017790007
            TEXT       | 2014-2020
            TEXT       | FAMI 2021-2027, OS2/ON3
            TEXT       | Migranti presenti nei centri di accoglienza
            TEXT       | Friuli-Venezia Giulia
            TEXT       | a@b
            TEXT       | I1234567
            TEXT       | 31/02/1990
            TEXT       | IT60X0542811101000000123457
            TEXT       | d41d8cd98f00b204e9800998ecf8427
            NUMBER     | 27,50
            NUMBER     | 1.234,5
            NUMBER     | 1.234.567,89
            NUMBER     | 140342
            NUMBER     | 12345678
            NUMBER     | 333123456.75
            NUMBER     | -3
            EVENT_DATE | 2024-03-12
            EVENT_DATE | 31/12/2024
            OTHER_DATE | 2009-01-31
            """)
    void anOrdinaryValueIsNotAnIdentifier(Kind column, String value) {
        assertThat(found(value, column)).isEmpty();
    }

    @Test
    void anIdentifierWithInvisibleCharactersIsFound() {
        assertThat(found("BBGBCB84T41\u200bH501G", Kind.TEXT)).containsExactly(IdentifierKind.TAX_CODE);
        assertThat(found("333\u00a01234567", Kind.TEXT)).containsExactly(IdentifierKind.PHONE);
    }

    @Test
    void aVeryLongCellIsScannedInALinearTime() {
        String text = "a".repeat(200_000) + "@ " + "1 ".repeat(100_000) + "IT60".repeat(50_000);
        // Quadratic work would take hours; the limit is far above the seconds that it takes.
        assertTimeout(Duration.ofMinutes(5), () -> found(text, Kind.TEXT));
    }

    private Set<IdentifierKind> found(String value, Kind column) {
        return ColumnScanner.suspect(value) ? identifiers.in(value, column) : Set.of();
    }
}
