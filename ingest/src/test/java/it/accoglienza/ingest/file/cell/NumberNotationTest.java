package it.accoglienza.ingest.file.cell;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Field;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as offices and spreadsheets write them: thousands, decimals, units. */
final class NumberNotationTest {
    private static final LocalDate RECEIVED = LocalDate.of(2024, 4, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | ''     | 1200          | 1200
            0 | ''     | 1.200         | 1200
            0 | ''     | 1.234.567     | 1234567
            0 | ''     | 1 200         | 1200
            0 | ''     | 45,00         | 45
            0 | ''     | 45.0          | 45
            0 | ''     | -3            | -3
            0 | ''     | 1,5           | decimals
            0 | ''     | 12 34         | type
            0 | ''     | 1.23.456      | type
            0 | ''     | dodici        | type
            0 | ''     | 1e3           | type
            0 | ''     | 87 %          | percent
            0 | percent | 87 %         | 87
            1 | percent | 87,5%        | 87.5
            2 | EUR    | € 33,00       | 33.00
            2 | EUR    | 33,5 €        | 33.50
            2 | EUR    | EUR 1.234,5   | 1234.50
            2 | hours  | € 33,00       | type
            2 | EUR    | 27.50         | 27.50
            2 | EUR    | 1,234.5       | 1234.50
            2 | EUR    | 1.234         | 1234.00
            2 | EUR    | 0.300         | 0.30
            2 | EUR    | 27.5055       | decimals
            1 | hours  | 0,300         | 0.3
            1 | hours  | 27,55         | decimals
            1 | hours  | 13.500        | ambiguous_number
            1 | hours  | 14.000        | ambiguous_number
            0 | ''     | 45.000        | ambiguous_number
            0 | ''     | 99999999999999999999 | type
            """)
    void numbersAreReadIfTheyMakeSenseInOneNotation(int decimals, String unit, String cell, String expected) {
        String type = decimals == 0 ? "integer" : "number, decimals: " + decimals;
        assertThat(shown(TestField.of("type: " + type + (unit.isEmpty() ? "" : ", unit: " + unit)), cell)[0])
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13.500 14.000 12,5        | 13500.0 14000.0 12.5
            13.500 14.000 12.5        | 13.5 14.0 12.5
            13.500 14.000 0.300       | 13.5 14.0 0.3
            13.500 900 850            | 13500.0 900.0 850.0
            13.500 13500 900          | ambiguous_number 13500.0 900.0
            13.500 13500              | 13.5 13500.0
            13.500 90.000             | 13.5 90.0
            13.500 12.5 12,5          | ambiguous_number 12.5 12.5
            13,500 1,000,000.5 0      | 13500.0 maximum 0.0
            """)
    void anAmbiguousNumberIsReadByTheEvidenceOfItsColumn(String cells, String expected) {
        Field hours =
                TestField.of("type: number, decimals: 1, unit: hours, constraints: { minimum: 0, maximum: 40000 }");
        assertThat(String.join(" ", shown(hours, cells.split(" ")))).isEqualTo(expected);
    }

    @Test
    void anAmbiguousNumberIsReadByTheNotationOfTheOtherColumns() {
        CellReader hours = new CellReader(TestField.of("type: number, decimals: 1, unit: hours"), null, null, RECEIVED);
        hours.observe("13.500");
        hours.decide(EnumSet.of(NumberNotation.POINT), Set.of());
        assertThat(shown(hours.read("13.500"))).isEqualTo("13.5");
        hours.decide(EnumSet.of(NumberNotation.COMMA), Set.of());
        assertThat(shown(hours.read("13.500"))).isEqualTo("13500.0");
        hours.decide(EnumSet.allOf(NumberNotation.class), Set.of());
        assertThat(shown(hours.read("13.500"))).isEqualTo("ambiguous_number");
    }

    @Test
    void theNumberOfDecimalsDoesNotOverruleTheOtherCells() {
        Field hours = TestField.of("type: number, decimals: 1, unit: hours");
        assertThat(shown(hours, "1,250", "1,5")).containsExactly("ambiguous_number", "1.5");
        assertThat(shown(hours, "1.250", "1,5")).containsExactly("1250.0", "1.5");
        assertThat(shown(hours, "1,250", "12")).containsExactly("1250.0", "12.0");
        Field money = TestField.of("type: number, decimals: 2, unit: EUR");
        assertThat(shown(money, "7217.740", "7217,74", "7.217"))
                .containsExactly("7217.74", "7217.74", "ambiguous_number");
    }

    @Test
    void hoursMayBeATime() {
        Field hours = TestField.of("type: number, decimals: 1, unit: hours");
        assertThat(shown(hours, "36:30", "8:00", "0:06", "36:20", "7:60", "8,5 ore", "140 h", "140h30", "7 h."))
                .containsExactly("36.5", "8.0", "0.1", "decimals", "type", "8.5", "140.0", "140.5", "7.0");
        assertThat(shown(TestField.of("type: number, decimals: 1"), "36:30")).containsExactly("type");
    }

    private static String[] shown(Field field, String... cells) {
        CellReader reader = new CellReader(field, null, null, RECEIVED);
        Stream.of(cells).forEach(reader::observe);
        reader.decide(reader.notations(), reader.orders());
        return Stream.of(cells).map(reader::read).map(NumberNotationTest::shown).toArray(String[]::new);
    }

    private static String shown(CellValue cell) {
        return cell.rule() == null ? String.valueOf(cell.value()) : cell.rule();
    }
}
