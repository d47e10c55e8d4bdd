package it.accoglienza.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as spreadsheets save them. */
final class SpreadsheetTextTest {
    private final List<Issue> remarks = new ArrayList<>();

    @Test
    void valuesAreReadNotTheirDisplay() throws Exception {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "Prefettura");
            sheet.value(0, 1, "Ore\nprestate");
            sheet.value(2, 0, "Forl\u00ec; \"centro\"");
            sheet.value(2, 1, 13.5);
            sheet.value(2, 2, 1234567);
            sheet.value(2, 3, 0.1 + 0.2);
            sheet.value(2, 4, 1.234);
            sheet.value(2, 5, true);
            sheet.value(3, 0, LocalDate.of(2018, 5, 1));
            sheet.style(3, 0).format("dd/mm/yyyy").set();
            sheet.value(3, 1, LocalDate.of(2024, 3, 1));
            sheet.style(3, 1).format("mmm-yy").set();
            sheet.value(3, 2, LocalDateTime.of(2024, 3, 1, 14, 30));
            sheet.style(3, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(3, 3, 45.5);
            sheet.style(3, 3).format("#,##0.00 [$\u20ac-410]").set();
        });
        assertThat(SpreadsheetText.of(workbook, remarks).lines())
                .containsExactly(
                        "Prefettura;Ore prestate",
                        "",
                        "\"Forl\u00ec; \"\"centro\"\"\";13.5;1234567;0.3;1.2340;1",
                        "2018-05-01;2024-03-01;2024-03-01 14:30:00;45.5;;");
        assertThat(remarks).isEmpty();
    }

    @Test
    void anotherSheetWithCellsIsARemark() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("dati").value(0, 0, "a");
            workbook.newWorksheet("vuoto");
            workbook.newWorksheet("note").value(4, 2, "b");
        }
        assertThat(SpreadsheetText.of(bytes.toByteArray(), remarks)).isEqualToIgnoringNewLines("a");
        assertThat(remarks).containsExactly(Issue.file("other_sheets"), Issue.file("no_rows"));
    }

    @Test
    void anEmptySheetBeforeTheDataIsPassedOver() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Foglio1");
            workbook.newWorksheet("dati").value(0, 0, "a");
        }
        assertThat(SpreadsheetText.of(bytes.toByteArray(), remarks)).isEqualToIgnoringNewLines("a");
        assertThat(remarks).containsExactly(Issue.file("no_rows"));
    }

    @Test
    void aSheetBesideTheFirstWithAnIdentifierRefusesTheWorkbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Dati").value(0, 0, "prefettura");
            workbook.newWorksheet("Esempio").value(3, 1, "ospite RSSMRA85T10A562S");
        }
        FileRefusedException refusal = assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> SpreadsheetText.of(bytes.toByteArray(), remarks))
                .actual();
        assertThat(refusal.issues()).containsExactly(Issue.file("sheet_identifier:TAX_CODE"));
    }

    @Test
    void aCommentWithAnIdentifierRefusesTheWorkbook() throws Exception {
        byte[] clean = workbook(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(1, 0, "b");
            sheet.comment(1, 0, "da verificare con l'ente");
        });
        SpreadsheetText.of(clean, remarks);
        assertThat(remarks).containsExactly(Issue.file("comments"));
        byte[] named = workbook(sheet -> {
            sheet.value(0, 0, "a");
            sheet.comment(0, 0, "ospite RSSMRA85T10A562S");
        });
        FileRefusedException refusal = assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> SpreadsheetText.of(named, remarks))
                .actual();
        assertThat(refusal.issues()).containsExactly(Issue.file("comment_identifier:TAX_CODE"));
    }

    @Test
    void theSheetsOfATemplateAreNoRemarkAndAnyOtherIs() throws Exception {
        SpreadsheetText.of(sheets("Dati", "Istruzioni", "Esempio", "Codici"), remarks);
        SpreadsheetText.of(sheets("Data", "Instructions", "Example", "Codes"), remarks);
        assertThat(remarks).isEmpty();
        SpreadsheetText.of(sheets("Dati", "Istruzioni", "Dati (2)", "Codici"), remarks);
        SpreadsheetText.of(sheets("Esempio", "Dati"), remarks);
        assertThat(remarks).containsExactly(Issue.file("other_sheets"), Issue.file("other_sheets"));
    }

    @Test
    void aFirstSheetWithoutRowsBelowItsHeaderIsARemark() throws Exception {
        SpreadsheetText.of(
                workbook(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 0, " ");
                }),
                remarks);
        assertThat(remarks).containsExactly(Issue.file("no_rows"));
    }

    private static byte[] sheets(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (String name : names) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "a");
                sheet.value(1, 0, "b");
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "1.520833333, [h]:mm, 36:30",
        "0.354166667, h:mm, 8:30",
        "0.354166667, hh:mm:ss, 8:30",
        "0.354166667, h:mm AM/PM, 8:30",
        "45352, dd/mm/yyyy, 2024-03-01",
        "45352, d-mmm, 2024-03-01",
        "45352, mmmm, 2024-03-01",
        "45352.5, dd/mm/yyyy hh:mm, 2024-03-01 12:00:00"
    })
    void aDurationIsNotADate(double value, String format, String text) throws Exception {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, value);
            sheet.style(0, 0).format(format).set();
        });
        assertThat(SpreadsheetText.of(workbook, remarks)).isEqualToIgnoringNewLines(text);
    }

    @ParameterizedTest
    @CsvSource({"0.85, 0%, 85%", "1, 0%, 100%", "0.925, 0.0%, 92.5%", "0.85, 0.00, 0.85"})
    void aPercentageIsReadAsItIsShown(double value, String format, String text) throws Exception {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, value);
            sheet.style(0, 0).format(format).set();
        });
        assertThat(SpreadsheetText.of(workbook, remarks)).isEqualToIgnoringNewLines(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 2024-01-01", "true, 2024-01-01", "0, 2019-12-31", "false, 2019-12-31"})
    void datesAreThoseOfTheDateSystemOfTheWorkbook(String from1904, String date) throws Exception {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, 43830);
            sheet.style(0, 0).format("dd/mm/yyyy").set();
        });
        assertThat(SpreadsheetText.of(withDateSystem(workbook, from1904), remarks))
                .isEqualToIgnoringNewLines(date);
    }

    private static byte[] withDateSystem(byte[] workbook, String from1904) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream changed = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                changed.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                changed.write(text.replaceAll("date1904=\"\\w+\"", "date1904=\"" + from1904 + "\"")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void rowsInAnotherSheetThanTheFirstRefuseTheWorkbook() throws Exception {
        assertRefused("rows_elsewhere", sheets(1, "Dati", 3, "Esempio"));
        assertRefused("rows_elsewhere", sheets(1, "Dati", 2, "febbraio"));
        remarks.clear();
        SpreadsheetText.of(sheets(1, "Dati", 2, "Esempio"), remarks);
        SpreadsheetText.of(sheets(1, "Dati", 9, "Codici"), remarks);
        assertThat(remarks).containsOnly(Issue.file("no_rows"));
    }

    private static byte[] sheets(int firstRows, String first, int secondRows, String second) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet one = workbook.newWorksheet(first);
            IntStream.range(0, firstRows).forEach(row -> one.value(row, 0, "a"));
            Worksheet two = workbook.newWorksheet(second);
            IntStream.range(0, secondRows).forEach(row -> two.value(row, 0, "b"));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFormulaWithoutAStoredResultRefusesTheWorkbook() throws Exception {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(1, 0, 2);
            sheet.formula(2, 0, "A2+1");
            sheet.formula(3, 0, "A2+2");
        });
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> SpreadsheetText.of(workbook, remarks))
                .satisfies(
                        refused -> assertThat(refused.issues()).containsExactly(new Issue("formula_result", "", 3, 2)));
    }

    @Test
    void hiddenRowsAndMergedCellsAreRemarks() throws Exception {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(1, 0, "b");
            sheet.value(2, 0, "c");
            sheet.hideRow(2);
            sheet.range(1, 0, 2, 0).merge();
        });
        assertThat(SpreadsheetText.of(workbook, remarks).lines()).hasSize(3);
        assertThat(remarks).containsExactly(Issue.file("hidden_rows"), Issue.file("merged_cells"));
    }

    @Test
    void aDamagedWorkbookAndAnotherArchiveAreRefused() throws Exception {
        byte[] workbook = workbook(sheet -> sheet.value(0, 0, "a"));
        assertRefused("spreadsheet", Arrays.copyOf(workbook, workbook.length / 2));
        assertRefused("spreadsheet", archive("a.txt", "a".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItsSizeIsRefused() throws Exception {
        assertRefused("too_large", archive("xl/workbook.xml", new byte[64 << 20]));
    }

    private void assertRefused(String rule, byte[] bytes) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> SpreadsheetText.of(bytes, remarks))
                .satisfies(refused -> assertThat(refused.issues()).containsExactly(Issue.file(rule)));
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("dati"));
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry(name));
            archive.write(content);
        }
        return bytes.toByteArray();
    }
}
