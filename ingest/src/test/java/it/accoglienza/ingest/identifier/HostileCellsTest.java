package it.accoglienza.ingest.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.identifier.IdentifierGate.Column;
import it.accoglienza.ingest.identifier.IdentifierGate.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Tables of cells in which an identifier is disguised, and of harmless cells that resemble one, in a row of a file. */
class HostileCellsTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @ParameterizedTest
    @CsvFileSource(resources = "/identifiers/hostile.csv", delimiter = '|', numLinesToSkip = 1)
    void aDisguisedIdentifierIsFound(IdentifierKind expected, Kind column, String cell) {
        assertThat(found(column, cell)).contains(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/identifiers/harmless.csv", delimiter = '|', numLinesToSkip = 1)
    void aHarmlessCellIsNotAnIdentifier(Kind column, String cell) {
        assertThat(found(column, cell)).isEmpty();
    }

    private static List<IdentifierKind> found(Kind kind, String cell) {
        String form = kind == Kind.PSEUDONYM ? "[GP]-[A-Z2-7]{8}" : null;
        IdentifierGate gate = new IdentifierGate(List.of(new Column("c", true, kind, form)), LocalDate.of(2024, 3, 1));
        gate.scanRow(2, List.of(unescaped(cell)));
        return gate.hits().stream().map(IdentifierHit::kind).toList();
    }

    private static String unescaped(String cell) {
        return ESCAPE.matcher(cell).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }
}
