package it.accoglienza.ingest.identifier;

import static it.accoglienza.ingest.identifier.IdentifierKind.COLUMN_NAME;
import static it.accoglienza.ingest.identifier.IdentifierKind.COORDINATES;
import static it.accoglienza.ingest.identifier.IdentifierKind.EMAIL;
import static it.accoglienza.ingest.identifier.IdentifierKind.FULL_DATE;
import static it.accoglienza.ingest.identifier.IdentifierKind.OLD_EVENT;
import static it.accoglienza.ingest.identifier.IdentifierKind.PHONE;
import static it.accoglienza.ingest.identifier.IdentifierKind.TAX_CODE;
import static it.accoglienza.ingest.identifier.IdentifierKind.TAX_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.identifier.IdentifierGate.Column;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate on headers and cells of whole files. */
class IdentifierGateTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final String PHONE_NUMBER = "333 1234567";

    @Test
    void oneIdentifierAmongManyRowsRefusesTheFileAndIsReportedWithoutItsValue() {
        IdentifierGate gate = gate(declared("codice_ospite", Kind.TEXT), declared("posti", Kind.NUMBER));
        for (int row = 0; row < 10_000; row++) {
            scan(gate, row == 777 ? "BBGBCB84T41H501G" : "G-ABCDEFGH", "12");
        }
        assertThat(gate.refused()).isTrue();
        assertThat(counted(gate)).containsExactly(new IdentifierHit("codice_ospite", TAX_CODE, 1));
        assertThat(gate.hits().toString()).doesNotContain("BBGBCB84T41H501G");
    }

    @Test
    void aRepeatedIdentifierIsCountedInEachRow() {
        IdentifierGate gate = gate(declared("codice_ospite", Kind.TEXT));
        for (int row = 0; row < 40; row++) {
            scan(gate, row % 2 == 0 ? "ufficio@example.org" : "G-ABCDEFGH");
        }
        assertThat(counted(gate)).containsExactly(new IdentifierHit("codice_ospite", EMAIL, 20));
    }

    @Test
    void twoTelephoneNumbersInALargeFileAreReportedAndTheThirdRefuses() {
        IdentifierGate gate = gate(declared("a", Kind.TEXT), declared("b", Kind.NUMBER));
        rows(gate, 10_000);
        scan(gate, PHONE_NUMBER, "3331234567");
        assertThat(gate.hits()).allMatch(hit -> hit.lines().equals(List.of(2L)));
        assertThat(counted(gate)).containsExactly(new IdentifierHit("a", PHONE, 1), new IdentifierHit("b", PHONE, 1));
        assertThat(gate.refused()).isFalse();
        scan(gate, PHONE_NUMBER);
        assertThat(gate.refused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"999, true", "1000, false"})
    void oneTelephoneNumberRefusesAFileOfUpToAThousandRows(int otherRows, boolean refused) {
        IdentifierGate gate = gate(declared("a", Kind.TEXT));
        scan(gate, PHONE_NUMBER);
        rows(gate, otherRows);
        assertThat(gate.refused()).isEqualTo(refused);
    }

    @Test
    void numericTaxCodesRefuseFromThree() {
        IdentifierGate gate = gate(declared("a", Kind.TEXT));
        rows(gate, 10_000);
        for (String code : List.of("55931839066", "78982704138")) {
            scan(gate, code);
        }
        assertThat(gate.refused()).isFalse();
        scan(gate, "codice 39058378975");
        assertThat(gate.refused()).isTrue();
        assertThat(counted(gate)).containsExactly(new IdentifierHit("a", TAX_NUMBER, 3));
    }

    @Test
    void anUndeclaredColumnWhoseNameIndicatesAnIdentifierRefusesTheFile() {
        IdentifierGate gate = gate(declared("posti", Kind.NUMBER), new Column("Codice Fiscale", false, Kind.TEXT));
        assertThat(gate.refused()).isTrue();
        assertThat(gate.hits()).containsExactly(new IdentifierHit("#2 codice fiscale", COLUMN_NAME, 0));
    }

    @Test
    void aDeclaredColumnMayHaveSuchAName() {
        assertThat(gate(declared("note", Kind.TEXT)).refused()).isFalse();
    }

    @Test
    void anUndeclaredColumnIsReportedByItsPosition() {
        IdentifierGate gate = gate(declared("posti", Kind.NUMBER), new Column("codice_ente", false, Kind.TEXT));
        assertThat(gate.hits()).isEmpty();
        scan(gate, "12", "BBGBCB84T41H501G");
        assertThat(counted(gate)).containsExactly(new IdentifierHit("#2", TAX_CODE, 1));
    }

    @Test
    void theFirstLineOfAFileWithoutAHeaderIsNeverRepeated() {
        IdentifierGate gate = gate(
                new Column("BBGBCB84T41H501G", false, Kind.TEXT), new Column("Rossi, nome Maria", false, Kind.TEXT));
        assertThat(gate.refused()).isTrue();
        assertThat(gate.hits())
                .containsExactly(new IdentifierHit("#1", TAX_CODE, 0), new IdentifierHit("#2 nome", COLUMN_NAME, 0));
    }

    @Test
    void aCellBeyondTheHeaderIsScanned() {
        IdentifierGate gate = gate(declared("posti", Kind.NUMBER));
        scan(gate, "12", "BBGBCB84T41H501G");
        assertThat(counted(gate)).containsExactly(new IdentifierHit("#2", TAX_CODE, 1));
        assertThat(gate.refused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT_DATE, 2024-03-12, false",
        "EVENT_DATE, 31/12/2025, false",
        "EVENT_DATE, 31/12/25, false",
        "EVENT_DATE, 01/03/2014, false",
        "EVENT_DATE, 28/02/2014, true",
        "EVENT_DATE, 1990-03-12, true",
        "EVENT_DATE, 19900312, true",
        "EVENT_DATE, 12/03/90, true",
        "OTHER_DATE, 1990-03-12, false",
        "TEXT, 2024-03-12, true",
        "NUMBER, 12/03/1990, true",
        "NUMBER, 19900312, false"
    })
    void aFullDateIsABirthUnlessItIsRecentInAColumnDeclaredAsDate(Kind kind, String value, boolean refused) {
        IdentifierGate gate = gate(declared("c", kind));
        scan(gate, value);
        assertThat(gate.refused()).isEqualTo(refused);
        assertThat(gate.hits()).allMatch(it -> it.kind() == (kind == Kind.EVENT_DATE ? OLD_EVENT : FULL_DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 45.4064, true",
        "TEXT, '11,876', true",
        "TEXT, 'lat 45.4064 lon 11.8768', true",
        "NUMBER, '45.4064, 11.8768', true",
        "NUMBER, '11,8768;45,4064', true",
        "NUMBER, 45.4064, false",
        "TEXT, 45.40, false",
        "TEXT, 51.5072, false",
        "TEXT, 12.345.678, false",
        "NUMBER, 12.345, false"
    })
    void coordinatesOfAPlaceInItalyAreFoundInTextAndAsAPairAnywhere(Kind kind, String value, boolean refused) {
        IdentifierGate gate = gate(declared("c", kind));
        scan(gate, value);
        assertThat(gate.refused()).isEqualTo(refused);
        assertThat(gate.hits()).allMatch(it -> it.kind() == COORDINATES);
    }

    @Test
    void inADatasetOfPersonsOneNumericTaxCodeRefuses() {
        for (boolean persons : new boolean[] {true, false}) {
            IdentifierGate gate =
                    gate(declared("a", Kind.TEXT), declared("data", persons ? Kind.EVENT_DATE : Kind.OTHER_DATE));
            rows(gate, 10_000);
            scan(gate, "55931839066", "2024-03-12");
            assertThat(gate.refused()).isEqualTo(persons);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-12, ''",
        "333 1234567, ''",
        "45.4064, ''",
        "55931839066, ''",
        "BBGBCB84T41H501G, TAX_CODE",
        "I12345678, RESIDENCE_PERMIT",
        "a@example.org, EMAIL",
        "IT60X0542811101000000123456, IBAN",
        "d41d8cd98f00b204e9800998ecf8427e, HASH"
    })
    void inAnUndeclaredColumnOnlyCertainKindsAreReported(String value, String kind) {
        IdentifierGate gate = gate(new Column("data_stipula", false, Kind.TEXT));
        scan(gate, value);
        assertThat(gate.hits())
                .extracting(hit -> hit.kind().name())
                .isEqualTo(kind.isEmpty() ? List.of() : List.of(kind));
    }

    @Test
    void aColumnThatIsIgnoredIsNotScanned() {
        IdentifierGate gate = gate(declared("Fonte", Kind.IGNORED));
        scan(gate, "dati@example.org");
        assertThat(gate.hits()).isEmpty();
    }

    /** The hits without their lines. */
    private static List<IdentifierHit> counted(IdentifierGate gate) {
        return gate.hits().stream()
                .map(hit -> new IdentifierHit(hit.header(), hit.kind(), hit.rows()))
                .toList();
    }

    private static IdentifierGate gate(Column... columns) {
        return new IdentifierGate(List.of(columns), MARCH);
    }

    private static Column declared(String header, Kind kind) {
        return new Column(header, true, kind);
    }

    private static void scan(IdentifierGate gate, String... cells) {
        gate.scanRow(2, List.of(cells));
    }

    private static void rows(IdentifierGate gate, int count) {
        for (int row = 0; row < count; row++) {
            scan(gate, "");
        }
    }
}
