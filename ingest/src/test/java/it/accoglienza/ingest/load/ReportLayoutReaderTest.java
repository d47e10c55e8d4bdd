package it.accoglienza.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.Delivery.Format;
import it.accoglienza.ingest.file.Delivery.TableSummary;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.load.ReportLayoutReader.LayoutRow;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Reads a small report of the Ministry with correct and wrong totals. */
final class ReportLayoutReaderTest {
    private static final String HOTSPOTS = "Migranti presenti negli hot spot";
    private static final String CENTRES = "Migranti presenti nei centri di accoglienza";
    private static final String SAI = "Migranti presenti nei centri SAI";
    private static final String REPORT = """
            Regione;Migranti presenti negli hot spot;Migranti presenti nei centri di accoglienza;\
            Migranti presenti nei centri SAI;Totale migranti in accoglienza sul territorio
            Totale complessivo;10;3.200;400;3.610
            Sicilia;10;1.200;300;1.510
            Veneto;;2.000;100;2.100
            """;

    @Test
    void eachFigureBecomesARowWithTheReportsDateAndTotalsDoNot() {
        List<LayoutRow> rows = read(REPORT);
        assertThat(rows)
                .extracting(
                        LayoutRow::line, LayoutRow::header, row -> row.values().get("persons"))
                .containsExactlyInAnyOrder(
                        row(3, HOTSPOTS, "10"),
                        row(3, CENTRES, "1.200"),
                        row(3, SAI, "300"),
                        row(4, CENTRES, "2.000"),
                        row(4, SAI, "100"));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.values()).containsEntry("report_date", "2022-12-31").containsKey("centre_type");
            assertThat(row.marks()).isEmpty();
        });
    }

    @Test
    void onlyTheLineThatDoesNotAddUpToItsTotalIsMarked() {
        assertThat(read(REPORT.replace("2.100", "2.101"))).allSatisfy(row -> assertThat(row.marks())
                .isEqualTo(row.line() == 4 ? Set.of(ReportLayoutReader.LINE_TOTAL) : Set.of()));
    }

    @Test
    void onlyTheColumnThatDoesNotAddUpToItsTotalIsMarked() {
        assertThat(read(REPORT.replace("3.200", "3.201"))).allSatisfy(row -> assertThat(row.marks())
                .isEqualTo(row.header().equals(CENTRES) ? Set.of(ReportLayoutReader.COLUMN_TOTAL) : Set.of()));
    }

    @Test
    void aLineWithAMissingCellIsMarked() {
        assertThat(read(REPORT.replace("Veneto;;", "Veneto;")))
                .filteredOn(row -> row.line() == 4)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.marks()).contains(BronzeReader.CELLS));
    }

    private static List<LayoutRow> read(String text) {
        Contract contract = Contracts.declared().contract("ministry_presences");
        String file = "cruscotto/cruscotto_statistico_giornaliero_31-12-2022-rev-accoglienza.csv";
        Delivery delivery = new Delivery(
                "0",
                new DeliveryBlockId(contract.name(), DeliveryBlockId.COUNTRY, ""),
                new LandedFile(file, "", 0),
                new Format("UTF-8", ";", "daily_report"),
                LocalDate.EPOCH,
                TableSummary.NONE,
                0);
        Iterator<CsvRecord> records =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).iterator();
        return new ReportLayoutReader(contract, delivery, records.next().getFields())
                .read(records)
                .toList();
    }

    private static Tuple row(long line, String header, String persons) {
        return tuple(line, header, persons);
    }
}
