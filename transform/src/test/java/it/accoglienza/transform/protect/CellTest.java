package it.accoglienza.transform.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.transform.protect.Cell.Kind;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canonical text of a cell. */
class CellTest {
    @Test
    void dimensionsAreInTheOrderOfTheirNames() {
        Cell cell = cell("entries", 2024, "2024-Q1", Map.of("sex", "F", "citizenship", "AFG", "prefecture", "PD"));
        assertThat(cell.canonical()).isEqualTo("v1|entries|flow|2024|2024-Q1|citizenship=AFG;prefecture=PD;sex=F");
    }

    @Test
    void theTotalHasNoDimensions() {
        assertThat(cell("entries", 2024, "2024", Map.of()).canonical()).isEqualTo("v1|entries|flow|2024|2024|");
    }

    @Test
    void aCellCopiesItsDimensions() {
        TreeMap<String, String> dimensions = new TreeMap<>(Map.of("sex", "F"));
        Cell cell = new Cell("entries", Kind.FLOW, 2024, "2024", dimensions);
        dimensions.put("prefecture", "PD");
        assertThat(cell.canonical()).endsWith("|sex=F");
    }

    @ParameterizedTest
    @CsvSource({
        "a|b, 2024, 2024-03, sex, F",
        "'', 2024, 2024-03, sex, F",
        "entries, 2024, 2025-03, sex, F",
        "entries, 2024, 20245, sex, F",
        "entries, 2024, 2024-03, sex=x, F",
        "entries, 2024, 2024-03, sex, F;age=3",
        "entries, 2024, 2024-03, sex, ''"
    })
    void aCellWithAnAmbiguousTextIsRejected(String measure, int year, String period, String dimension, String code) {
        assertThatThrownBy(() -> cell(measure, year, period, Map.of(dimension, code)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Cell cell(String measure, int year, String period, Map<String, String> dimensions) {
        return new Cell(measure, Kind.FLOW, year, period, new TreeMap<>(dimensions));
    }
}
