package it.accoglienza.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.ContractMatch;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.load.LayoutReader.LayoutRow;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** A report of the Ministry, in small, with its totals right and wrong. */
final class LayoutReaderTest {
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
    void eachFigureBecomesARowOfItsReportsDateAndTotalsBecomeNone() {
        List<LayoutRow> readings = read(REPORT);
        assertThat(readings)
                .extracting(LayoutRow::line, LayoutRow::header, reading -> reading.values()
                        .get("persons"))
                .containsExactlyInAnyOrder(
                        row(3, HOTSPOTS, "10"),
                        row(3, CENTRES, "1.200"),
                        row(3, SAI, "300"),
                        row(4, CENTRES, "2.000"),
                        row(4, SAI, "100"));
        assertThat(readings).allSatisfy(reading -> {
            assertThat(reading.values())
                    .containsEntry("report_date", "2022-12-31")
                    .containsKey("centre_type");
            assertThat(reading.marks()).isEmpty();
        });
    }

    @Test
    void aLineThatDoesNotAddUpToItsTotalIsMarkedAlone() {
        assertThat(read(REPORT.replace("2.100", "2.101"))).allSatisfy(reading -> assertThat(reading.marks())
                .isEqualTo(reading.line() == 4 ? Set.of(LayoutReader.LINE_TOTAL) : Set.of()));
    }

    @Test
    void aColumnThatDoesNotAddUpToItsTotalIsMarkedAlone() {
        assertThat(read(REPORT.replace("3.200", "3.201"))).allSatisfy(reading -> assertThat(reading.marks())
                .isEqualTo(reading.header().equals(CENTRES) ? Set.of(LayoutReader.COLUMN_TOTAL) : Set.of()));
    }

    @Test
    void aLineWithACellTooFewIsMarked() {
        assertThat(read(REPORT.replace("Veneto;;", "Veneto;")))
                .filteredOn(reading -> reading.line() == 4)
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(reading.marks()).contains(BronzeReader.CELLS));
    }

    private static List<LayoutRow> read(String text) {
        Contract contract = Contracts.declared().contract("ministry_presences");
        String file = "cruscotto/cruscotto_statistico_giornaliero_31-12-2022-rev-accoglienza.csv";
        Delivery delivery = new Delivery(
                "0",
                contract.name(),
                ContractMatch.COUNTRY,
                "",
                file,
                "",
                "daily_report",
                "UTF-8",
                ";",
                0,
                LocalDate.EPOCH,
                0,
                null,
                "",
                0);
        Iterator<CsvRecord> records =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).iterator();
        return new LayoutReader(contract, delivery, records.next().getFields())
                .read(records)
                .toList();
    }

    private static Tuple row(long line, String header, String persons) {
        return tuple(line, header, persons);
    }
}
