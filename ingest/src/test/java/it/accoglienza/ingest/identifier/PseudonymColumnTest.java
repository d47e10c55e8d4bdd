package it.accoglienza.ingest.identifier;

import static it.accoglienza.ingest.identifier.IdentifierKind.PSEUDONYM_FORM;
import static it.accoglienza.ingest.identifier.IdentifierKind.PSEUDONYM_NAMES;
import static it.accoglienza.ingest.identifier.IdentifierKind.TAX_CODE;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.identifier.IdentifierGate.Column;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns of pseudonyms: their form, and names in their form. */
class PseudonymColumnTest {
    @Test
    void aPseudonymOfAnotherFormRefusesAndItsFirstLinesAreNamed() {
        IdentifierGate gate = gate();
        List<String> cells =
                List.of("G-ABCDEFG2", "ROSSI MARIO", "", " g-abcdefg3\u00a0", "G-ABCDEFG", "G-ABCDEFG1", "X");
        for (int row = 0; row < cells.size(); row++) {
            gate.scanRow(row + 2, List.of(cells.get(row)));
        }
        assertThat(gate.refused()).isTrue();
        assertThat(gate.hits())
                .containsExactly(new IdentifierHit("codice_ospite", PSEUDONYM_FORM, 4, List.of(3L, 6L, 7L, 8L)));
    }

    @Test
    void anIdentifierInPlaceOfAPseudonymIsNamedAsWhatItIs() {
        IdentifierGate gate = gate();
        scan(gate, "BBGBCB84T41H501G");
        assertThat(gate.hits()).extracting(IdentifierHit::kind).containsExactly(TAX_CODE);
    }

    @Test
    void oneNumberThatMayBeAnIdentifierRefusesThereByItsForm() {
        IdentifierGate gate = gate();
        scan(gate, "+39 348 1234567");
        assertThat(gate.refused()).isTrue();
        assertThat(gate.hits()).extracting(IdentifierHit::kind).contains(PSEUDONYM_FORM);
    }

    @Test
    void aPseudonymThatResemblesAnIdentifierIsNone() {
        IdentifierGate gate = gate();
        scan(gate, "G-23456723");
        scan(gate, "");
        assertThat(gate.hits()).isEmpty();
    }

    @Test
    void namesInTheFormOfPseudonymsRefuse() {
        IdentifierGate gate = gate();
        for (int i = 0; i < 26; i++) {
            scan(gate, "G-ROSSIMA" + (char) ('A' + i));
            scan(gate, "G-ROSSIMAA");
        }
        assertThat(gate.hits()).containsExactly(new IdentifierHit("codice_ospite", PSEUDONYM_NAMES, 26));
        assertThat(gate.refused()).isTrue();
    }

    @Test
    void aFewPseudonymsWithoutADigitAreNoNames() {
        IdentifierGate gate = gate();
        for (int i = 0; i < 12; i++) {
            scan(gate, "G-ROSSIMA" + (char) ('A' + i));
        }
        assertThat(gate.refused()).isFalse();
    }

    @Test
    void randomPseudonymsAreNoNames() {
        Random random = new Random(1);
        for (int file = 0; file < 500; file++) {
            IdentifierGate gate = gate();
            for (int row = 0; row < 200; row++) {
                scan(gate, "G-" + random(random, 8));
            }
            assertThat(gate.refused()).isFalse();
        }
    }

    private static String random(Random random, int length) {
        return random.ints(length, 0, 32)
                .mapToObj("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::charAt)
                .map(String::valueOf)
                .collect(joining());
    }

    @Test
    void aPseudonymNeedsItsForm() {
        assertThatThrownBy(() -> new Column("codice_ospite", true, Kind.PSEUDONYM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("codice_ospite");
    }

    private static IdentifierGate gate() {
        Column column = new Column("codice_ospite", true, Kind.PSEUDONYM, "G-[A-Z2-7]{8}");
        return new IdentifierGate(List.of(column), LocalDate.of(2024, 3, 1));
    }

    private static void scan(IdentifierGate gate, String... cells) {
        gate.scanRow(2, List.of(cells));
    }
}
