package it.accoglienza.ingest.file;

import static it.accoglienza.ingest.file.ServiceHours.HEADER;
import static it.accoglienza.ingest.file.ServiceHours.ROWS;
import static it.accoglienza.ingest.file.ServiceHours.validate;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of totals and subtotals. */
final class TotalRowTest {
    private static final String PATH = "service_hours/PD/2024-03.csv";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Totale VI-01;;;;100,0;90,5 | Subtotale mediazione;;;;50,0;50,0
            VI-01 Totale;;;;100,0;90,5 | VI-02 Total;;;;50,0;50,0
            Sub-totale:;;;;100;90,5    | Totale centro 2:;;;;€ 50,0;50,0
            """)
    void subtotalsArePassedOverAndComparedWithTheRowsAboveThem(String first, String second) throws IOException {
        String[] rows = ROWS.split("\n", -1);
        String text = HEADER + "\n" + rows[0] + "\n" + first + "\n" + rows[1] + "\n" + second + "\n"
                + "Totale generale;;;;150,0;140,5\n";
        ValidatedFile file = validate(folder, PATH, text);
        assertThat(file.issues()).isEmpty();
        assertThat(file.remarks())
                .containsExactly(
                        new Issue("total_row", "", 3, 1),
                        new Issue("total_row", "", 5, 1),
                        new Issue("total_row", "", 6, 1));
        assertThat(file.delivery().table().rows()).isEqualTo(2);
        assertThat(validate(folder, PATH, text.replace(first, first.replace("90,5", "91,5")))
                        .issues())
                .containsExactly(new Issue("total_differs", "delivered_hours", 3, 1));
    }

    @Test
    void aTotalIsNotSaidToDifferIfANumberAboveItCannotBeRead() throws IOException {
        ValidatedFile file =
                validate(folder, PATH, HEADER + "\n" + ROWS.replace("90,5", "circa 90") + "Totale;;;;150,0;140,5\n");
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void aRowThatOnlyBeginsWithTheWordTotalIsARow() throws IOException {
        ValidatedFile file = validate(
                folder, PATH, HEADER + "\n" + ROWS + "Totale;VI;VI-01;legal;1,0;1,0\nTotal Care;VI;VI-01;;1,0;1,0\n");
        assertThat(file.delivery().table().rows()).isEqualTo(3);
    }
}
