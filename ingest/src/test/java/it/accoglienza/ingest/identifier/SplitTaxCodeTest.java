package it.accoglienza.ingest.identifier;

import static it.accoglienza.ingest.identifier.IdentifierKind.TAX_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.identifier.IdentifierGate.Column;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tax codes in more than one cell of a row. */
class SplitTaxCodeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BBGBCB | 84T41 | H501G
            BBG    | BCB   | 84T41H501
            BBGBCB | ''    | 84T41H501G
            вbgbcb | 84-t41 | h5o1g
            """)
    void aTaxCodeThatIsSplitOverNeighbouringTextsIsFound(String first, String second, String third) {
        IdentifierGate gate = gate(declared("a", Kind.NUMBER), declared("b", Kind.TEXT), declared("c", Kind.TEXT));
        scan(gate, "1", "x", "y");
        scan(gate, "1", "x", "y", "z");
        assertThat(gate.refused()).isFalse();
        IdentifierGate split = gate(
                declared("a", Kind.NUMBER),
                declared("b", Kind.TEXT),
                declared("c", Kind.TEXT),
                new Column("d", false, Kind.TEXT));
        scan(split, "1", first, second, third);
        assertThat(split.hits()).containsExactly(new IdentifierHit("b", TAX_CODE, 1, List.of(2L)));
    }

    @Test
    void aTaxCodeIsNotJoinedAcrossANumber() {
        IdentifierGate gate = gate(declared("a", Kind.TEXT), declared("b", Kind.NUMBER), declared("c", Kind.TEXT));
        scan(gate, "BBGBCB", "84", "T41H501G");
        assertThat(gate.hits()).isEmpty();
    }

    private static IdentifierGate gate(Column... columns) {
        return new IdentifierGate(List.of(columns), LocalDate.of(2024, 3, 1));
    }

    private static Column declared(String header, Kind kind) {
        return new Column(header, true, kind);
    }

    private static void scan(IdentifierGate gate, String... cells) {
        gate.scanRow(2, List.of(cells));
    }
}
