package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.DeliveryRows.TypedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads a small report of the Ministry with correct and wrong totals. */
final class ReportLayoutReaderTest {
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final Contract PRESENCES = CONTRACTS.contract("ministry_presences");
    private static final String FILE = "cruscotto/cruscotto_statistico_giornaliero_31-12-2022-rev-accoglienza.csv";
    private static final String REPORT = """
            Regione;Migranti presenti negli hot spot;Migranti presenti nei centri di accoglienza;\
            Migranti presenti nei centri SAI;Totale migranti in accoglienza sul territorio
            Totale complessivo;10;3.200;400;3.610
            Sicilia;10;1.200;300;1.510
            Veneto;;2.000;100;2.100
            """;

    @Test
    void eachFigureBecomesARowWithTheReportsDateAndTotalsDoNot() throws FileRefusedException {
        List<TypedRow> rows = read(REPORT);
        assertThat(rows)
                .extracting(
                        TypedRow::line,
                        row -> value(row, "region_code"),
                        row -> value(row, "centre_type"),
                        row -> value(row, "persons"))
                .containsExactlyInAnyOrder(
                        tuple(3L, "19", "HOTSPOT", 10L),
                        tuple(3L, "19", "CENTRE", 1200L),
                        tuple(3L, "19", "SAI", 300L),
                        tuple(4L, "05", "CENTRE", 2000L),
                        tuple(4L, "05", "SAI", 100L));
        assertThat(rows).allSatisfy(row -> {
            assertThat(value(row, "report_date")).isEqualTo(LocalDate.of(2022, 12, 31));
            assertThat(row.marks()).isEmpty();
        });
    }

    @Test
    void onlyTheLineThatDoesNotAddUpToItsTotalIsMarked() throws FileRefusedException {
        assertThat(read(REPORT.replace("2.100", "2.101"))).allSatisfy(row -> assertThat(row.marks())
                .isEqualTo(row.line() == 4 ? Set.of(ReportLayoutReader.LINE_TOTAL) : Set.of()));
    }

    @Test
    void onlyTheColumnThatDoesNotAddUpToItsTotalIsMarked() throws FileRefusedException {
        assertThat(read(REPORT.replace("3.200", "3.201"))).allSatisfy(row -> assertThat(row.marks())
                .isEqualTo(
                        "CENTRE".equals(value(row, "centre_type"))
                                ? Set.of(ReportLayoutReader.COLUMN_TOTAL)
                                : Set.of()));
    }

    @Test
    void aLineWithAMissingCellIsMarked() throws FileRefusedException {
        assertThat(read(REPORT.replace("Veneto;;", "Veneto;")))
                .filteredOn(row -> row.line() == 4)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.marks()).contains(DeliveryRows.CELLS));
    }

    private static @Nullable Object value(TypedRow row, String field) {
        return row.values()
                .get(PRESENCES.fields().indexOf(PRESENCES.field(field)))
                .value();
    }

    private static List<TypedRow> read(String text) throws FileRefusedException {
        ContractMatch match = ContractMatch.of(new LandedFile(FILE, "", 0, 0), text, CONTRACTS);
        return new DeliveryRows(match, FILE.substring(FILE.indexOf('/') + 1), LocalDate.of(2023, 1, 2), CONTRACTS)
                .stream().toList();
    }
}
