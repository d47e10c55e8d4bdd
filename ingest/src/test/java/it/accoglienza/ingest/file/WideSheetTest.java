package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets with a column for each day, month or quarter. */
final class WideSheetTest {
    private static final String HEADER = ServiceHours.HEADER;
    private static final String ROWS = ServiceHours.ROWS;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;2;31",
                "1/3;2/3;3/3",
                "01-mar;02-mar;03-mar",
                "2024-03-01;2024-03-02;2024-03-03",
                "01/03/2024;02/03/2024;03/03/2024",
                "lun 1;mar 2;mer 3",
                "gennaio;febbraio;Marzo",
                "gen-24;feb-24;mar-24",
                "1° trim. 2024;2° trim. 2024;3° trim. 2024"
            })
    void aSheetWithAColumnForEachDayOrMonthIsOneFinding(String periods) throws IOException {
        assertThat(validate(HEADER.replace("servizio;ore_previste;ore_prestate", periods) + "\n" + ROWS)
                        .issues())
                .containsExactly(Issue.file("period_columns:servizio, ore_previste, ore_prestate"));
    }

    @Test
    void twoColumnsNamedAsMonthsAreUnknownColumns() throws IOException {
        assertThat(validate(HEADER + ";gennaio;febbraio\n" + ROWS.replace("\n", ";1;2\n"))
                        .issues())
                .containsExactly(Issue.column("unknown_column", "#7, #8"));
    }

    private ValidatedFile validate(String text) throws IOException {
        return ServiceHours.validate(folder, "service_hours/PD/2024-03.csv", text);
    }
}
