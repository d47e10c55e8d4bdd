package it.accoglienza.ingest.file.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that make sense with the day first and with the month first. */
final class DateOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            3/5/2025 4/5/2025          | -           | 2025-05-03 2025-05-04
            3/5/2025 15/03/2025        | -           | 2025-05-03 2025-03-15
            3/5/2025 03/15/2025        | -           | date_order date_order
            03.05.25 03.15.25          | -           | date_order date_order
            3/5/2025 31/1/2025 1/31/25 | -           | date_order 2025-01-31 date_order
            5/5/2025 03/15/2025        | -           | 2025-05-05 date_order
            2025-05-03 03/15/2025      | -           | 2025-05-03 date_order
            3/5/2025 3-mag-25          | -           | 2025-05-03 2025-05-03
            3/5/2025                   | MONTH_FIRST | date_order
            3/5/2025 15/3/2025         | MONTH_FIRST | 2025-05-03 2025-03-15
            3/5/2025                   | DAY_FIRST   | 2025-05-03
            """)
    void aDateIsReadWithTheDayFirstUnlessItsColumnOrItsFileHasTheMonthFirst(
            String cells, DateOrder others, String expected) {
        CellReader reader = new CellReader(TestField.of("type: date"), null, null, LocalDate.of(2025, 6, 1));
        Stream.of(cells.split(" ")).forEach(reader::observe);
        Set<DateOrder> file = EnumSet.noneOf(DateOrder.class);
        file.addAll(reader.orders());
        if (others != null) {
            file.add(others);
        }
        reader.decide(Set.of(), file);
        assertThat(Stream.of(cells.split(" ")).map(reader::read).map(DateOrderTest::shown))
                .containsExactly(expected.split(" "));
    }

    private static String shown(CellValue cell) {
        return cell.rule() == null ? String.valueOf(cell.value()) : cell.rule();
    }
}
