package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.file.cell.CellValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of service hours as offices and spreadsheets export them. */
final class FileValidatorTest {
    private static final String HEADER = ServiceHours.HEADER;
    private static final String ROWS = ServiceHours.ROWS;

    private static final LocalDate RECEIVED = LocalDate.of(2024, 4, 12);

    private final Contracts contracts = Contracts.declared();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prefettura;Periodo;Codice Centro;Servizio;Ore Previste;Ore Prestate",
                " PREFETTURA ;periodo;CODICE_CENTRO;servizio;Ore\u00a0previste;ore-prestate",
                "Préfettura;periodo;codice centro;servizio;ore previste;ore prestate",
                "prefettura;Mese;Codice del centro;servizio;Ore previste dal contratto;Delivered hours",
                "\uFEFFprefettura;periodo;codice_centro;servizio;ore_previste;ore_prestate",
                "prefettura;periodo;\"codice\ncentro\";servizio;ore_previste;ore_prestate",
                "sep=;\nprefettura;periodo;codice_centro;servizio;ore_previste;ore_prestate",
                "Prefettura di Padova\nOre di servizio, marzo 2024;;;;;\n\nprefettura;periodo;codice_centro;servizio;ore_previste;ore_prestate",
                "Provincia;Mese;Cod. centro;Servizio;Ore prev.;Ore prest.",
                "prefettura;periodo;codice_centro;servizio;ore_previste;ore_prestate;;;",
            })
    void aHeaderIsUnderstoodAsPeopleWriteIt(String header) {
        ValidatedFile file = validate(header + "\n" + ROWS);
        assertThat(file.issues()).isEmpty();
        assertThat(file.remarks()).isEmpty();
        assertThat(file.delivery().table().rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ",", "|"})
    void theSeparatorIsTheOneThatSplitsTheHeader(String separator) {
        ValidatedFile file = validate((HEADER + "\n" + ROWS.replace(',', '.')).replace(";", separator));
        assertThat(file.issues()).isEmpty();
        assertThat(file.delivery().format().separator()).isEqualTo(separator);
        assertThat(file.delivery().table().rows()).isEqualTo(2);
    }

    @Test
    void blankRowsColumnsAndTheRowOfTotalsArePassedOverWithARemark() {
        ValidatedFile file = validate(HEADER + ";commento interno;\n" + ROWS.replace("\n", ";;\n") + ";;;;;;;\n"
                + "Totale;;;;150,0;140,5;;\n;;;;;;;\n");
        assertThat(file.verdict()).isEqualTo(Verdict.REFUSED); // a comment may hold anything
        file = validate(HEADER + ";riservato;\n" + ROWS.replace("\n", ";;\n") + ";;;;;;;\n"
                + "Totale;;;;150,0;140,5;;\n;;;;;;;\n");
        assertThat(file.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(file.issues()).isEmpty();
        assertThat(file.remarks())
                .containsExactly(
                        Issue.column("empty_column", "#7"),
                        new Issue("blank_rows", "", 4, 2),
                        new Issue("total_row", "", 5, 1));
        assertThat(file.delivery().table().rows()).isEqualTo(2);
    }

    @Test
    void aRowOfTotalsThatDiffersFromTheSumIsReportedAndNotLoaded() {
        ValidatedFile file = validate(HEADER + "\n" + ROWS + "TOTALE COMPLESSIVO;;;;150,0;141,5\n");
        assertThat(file.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(file.issues()).containsExactly(new Issue("total_differs", "delivered_hours", 4, 1));
        assertThat(file.delivery().table().rows()).isEqualTo(2);
    }

    @Test
    void aFileThatWasSavedAsCsvTwiceIsRead() {
        String twice = (HEADER + "\n" + ROWS.replace("90,5", "\"90,5\""))
                .lines()
                .map(line -> "\"" + line.replace("\"", "\"\"") + "\"\r\n")
                .collect(Collectors.joining());
        ValidatedFile file = validate(twice);
        assertThat(file.issues()).isEmpty();
        assertThat(file.delivery().format().separator()).isEqualTo(";");
        assertThat(file.delivery().table())
                .isEqualTo(validate(HEADER + "\n" + ROWS).delivery().table());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pref.;Periodo;Cod. centro;Servizio;Ore prev.;Ore prest.",
                "Prefettura;Mese;Codice del centro;Servizio;Ore previste;N. ore prestate",
                "prefettura;periodo;cod_centro;servizio;ore previste;ore prestate"
            })
    void abbreviatedHeadersAreUnderstood(String header) {
        assertThat(validate(header + "\n" + ROWS).issues()).isEmpty();
    }

    @Test
    void aColumnThatAnnouncesAnIdentifierIsOneFindingAndOtherMissingColumnsAreNamed() {
        assertThat(validate(HEADER + ";note\n" + ROWS.replace("\n", ";a\n")).issues())
                .containsExactly(Issue.column("notes_column", "#7 note"));
        assertThat(validate("cod_cen;servizio;ore_previste;ore_prestate\nPD-C0001;social;1,0;1,0\n")
                        .issues())
                .extracting(Issue::rule, Issue::column)
                .contains(tuple("missing_column", "prefettura"), tuple("missing_column", "periodo"));
    }

    @Test
    void unknownColumnsWithoutANearOneAreOneFinding() {
        assertThat(validate(HEADER + ";xyz;qqq\n" + ROWS.replace("\n", ";1;2\n"))
                        .issues())
                .containsExactly(Issue.column("unknown_column", "#7, #8"));
    }

    @Test
    void anUnknownHeaderIsOneFindingThatNamesTheNearestMissingColumns() {
        assertThat(validate(HEADER.replace("ore_prestate", "ore_prestat_tot") + "\n" + ROWS)
                        .issues())
                .containsExactly(Issue.column("unknown_column:ore_prestate", "#6"));
        assertThat(validate(HEADER.replace("ore_prestate", "xyz") + "\n" + ROWS).issues())
                .as("the unknown column may be the missing one")
                .containsExactly(Issue.column("other_header:ore_prestate", "#6"));
        assertThat(validate("a;b\n1;2\n").issues()).containsExactly(Issue.file("unknown_header"));
        assertThat(validate(HEADER.replace("servizio", "ore_previste") + "\n" + ROWS)
                        .issues())
                .containsExactly(
                        Issue.column("column_twice", "ore_previste"), Issue.column("missing_column", "servizio"));
    }

    @Test
    void aHeaderThatIsRepeatedIsPassedOver() {
        ValidatedFile file = validate(HEADER + "\n" + ROWS + HEADER + "\n");
        assertThat(file.issues()).isEmpty();
        assertThat(file.remarks()).extracting(Issue::rule, Issue::rows).containsExactly(tuple("blank_rows", 1L));
        assertThat(file.delivery().table().rows()).isEqualTo(2);
    }

    @Test
    void aRowThatIsLongerThanTheHeaderIsKeptForItsRule() throws FileRefusedException {
        ValidatedFile file = validate(HEADER + "\n" + ROWS.replace("90,5", "90,5;7"));
        assertThat(file.verdict()).isEqualTo(Verdict.ACCEPTED);
        ContractMatch match =
                ContractMatch.of(file.delivery().file(), HEADER + "\n" + ROWS.replace("90,5", "90,5;7"), contracts);
        assertThat(new DeliveryRows(match, "2024-03.csv", LocalDate.of(2024, 4, 12), contracts).stream())
                .extracting(DeliveryRows.TypedRow::marks)
                .containsExactly(Set.of(DeliveryRows.CELLS), Set.of());
    }

    @Test
    void decimalCommasBetweenCommasAreNamed() throws FileRefusedException {
        String text = (HEADER + "\n" + ROWS).replace(';', ',');
        ContractMatch match = ContractMatch.of(validate(text).delivery().file(), text, contracts);
        assertThat(new DeliveryRows(match, "2024-03.csv", LocalDate.of(2024, 4, 12), contracts).stream())
                .extracting(DeliveryRows.TypedRow::marks)
                .containsExactly(Set.of(DeliveryRows.COMMAS), Set.of(DeliveryRows.COMMAS));
    }

    @Test
    void aFileIsRefusedBeyondEachLimitAndAcceptedAtIt() {
        String wide = HEADER + ";".repeat(ContractMatch.MOST_COLUMNS - 6);
        assertThat(validate(wide + "x\n" + ROWS).issues()).doesNotContain(Issue.file("too_many_columns"));
        assertThat(validate(wide + ";x\n" + ROWS).issues()).containsExactly(Issue.file("too_many_columns"));
        String filler = " ".repeat(SourceText.LONGEST_LINE - HEADER.length());
        assertThat(validate(HEADER + filler + "\n" + ROWS).issues()).isEmpty();
        assertThat(validate(HEADER + filler + " \n" + ROWS).issues()).containsExactly(Issue.file("line_too_long"));
        assertThat(validate("a;".repeat(1_000_000)).issues()).containsExactly(Issue.file("line_too_long"));
    }

    @Test
    void aPeriodThatIsNotOverOnTheDayOfReceiptIsRefused() {
        assertThat(validate(HEADER + "\n", LocalDate.of(2024, 3, 30), Long.MAX_VALUE)
                        .issues())
                .containsExactly(Issue.file("period_not_over"));
        assertThat(validate(HEADER + "\n", LocalDate.of(2024, 3, 31), Long.MAX_VALUE)
                        .issues())
                .isEmpty();
    }

    @Test
    void aFileThatJustChangedOrChangesWhileItIsReadIsStillArriving() throws IOException {
        assertThat(validate(HEADER + "\n", RECEIVED, System.currentTimeMillis() - 60_000)
                        .verdict())
                .isEqualTo(Verdict.ARRIVING);
        LandedFile landed = landed(HEADER + "\n" + ROWS);
        LandedFile shorter = new LandedFile(landed.path(), landed.address(), landed.bytes() - 1, landed.modified());
        assertThat(validator(RECEIVED, Long.MAX_VALUE).validate(shorter).verdict())
                .isEqualTo(Verdict.ARRIVING);
    }

    @Test
    void aWorkbookIsADelivery() throws IOException, FileRefusedException {
        Path path = folder.resolve("2024-03.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(path), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ore");
            sheet.value(0, 0, "Ore di servizio");
            List<String> headers = List.of(HEADER.replace('_', ' ').split(";", -1));
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(2, column, headers.get(column));
            }
            sheet.value(3, 0, "Padova");
            sheet.value(3, 1, LocalDate.of(2024, 3, 1));
            sheet.style(3, 1).format("mmm-yy").set();
            sheet.value(3, 2, "PD-C0001");
            sheet.value(3, 3, "Assistenza sociale");
            sheet.value(3, 4, 100);
            sheet.value(3, 5, 90.5);
        }
        LandedFile landed = new LandedFile(
                "service_hours/PD/2024-03.xlsx",
                path.toString(),
                Files.size(path),
                Files.getLastModifiedTime(path).toMillis());
        ValidatedFile file = validator(RECEIVED, Long.MAX_VALUE).validate(landed);
        assertThat(file.issues()).isEmpty();
        SourceText text = SourceText.of(
                SourceBytes.ofPacked(SourceBytes.of(landed, new Configuration()).packed()));
        assertThat(DeliveryRows.of(text, file.delivery(), contracts).stream().toList())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .extracting(CellValue::value)
                        .containsExactly(
                                "PD",
                                "2024-03",
                                "PD-C0001",
                                "social",
                                new BigDecimal("100.0"),
                                new BigDecimal("90.5")));
    }

    @Test
    void aFileThatCannotBeReadIsNotRefused() throws IOException {
        LandedFile landed = landed(HEADER + "\n");
        Files.delete(folder.resolve("2024-03.csv"));
        ValidatedFile file = validator(RECEIVED, Long.MAX_VALUE).validate(landed);
        assertThat(file.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(file.issues()).containsExactly(Issue.file("unreadable"));
    }

    private ValidatedFile validate(String text) {
        return validate(text, RECEIVED, Long.MAX_VALUE);
    }

    private ValidatedFile validate(String text, LocalDate receivedOn, long settled) {
        try {
            return validator(receivedOn, settled).validate(landed(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileValidator validator(LocalDate receivedOn, long settled) {
        return new FileValidator(contracts, Set.of(), new Configuration(), receivedOn, settled);
    }

    private LandedFile landed(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("2024-03.csv"), text);
        return new LandedFile(
                "service_hours/PD/2024-03.csv",
                path.toString(),
                Files.size(path),
                Files.getLastModifiedTime(path).toMillis());
    }
}
