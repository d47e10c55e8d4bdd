package it.accoglienza.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.CodeList.Code;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.cell.CodeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of all datasets that prefectures deliver, as a spreadsheet program reads them. */
final class TemplateWorkbookTest {
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final Pattern RULE = Pattern.compile(
            "<dataValidation sqref=\"(?<cells>[^\"]+)\" type=\"(?<type>[a-z]+)\"[^>]* errorStyle=\"stop\" showErrorMessage=\"true\"[^>]*><formula1>(?<formula>.*?)</formula1>");
    private static final Pattern LIST = Pattern.compile("'Codici'!\\$B\\$(\\d+):\\$B\\$(\\d+)");

    static Stream<Contract> delivered() {
        return CONTRACTS.inOrder().stream().filter(contract -> !contract.deliveredByMinistry());
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void eachCodedColumnOffersAllCodesOfItsListFromTheSheetOfCodes(Contract contract) throws IOException {
        byte[] template = template(contract, true);
        List<Row> codes = rows(template, "Codici");
        for (int column = 0; column < contract.fields().size(); column++) {
            Field field = contract.fields().get(column);
            if (field.codes() == null) {
                continue;
            }
            MatchResult rule = rule(template, column);
            assertThat(rule.group(2)).as(field.header()).isEqualTo("list");
            MatchResult list = LIST.matcher(rule.group(3)).results().findFirst().orElseThrow();
            CodeList declared = CONTRACTS.codes(field.codes());
            CodeText reader = CodeText.of(declared);
            assertThat(codes.subList(Integer.parseInt(list.group(1)) - 1, Integer.parseInt(list.group(2))))
                    .as(field.header())
                    .allSatisfy(
                            row -> assertThat(reader.parse(row.getCellText(1))).contains(row.getCellText(2)))
                    .extracting(row -> row.getCellText(2))
                    .containsExactlyInAnyOrderElementsOf(declared.codes().stream()
                            .filter(code -> !code.reportsOnly())
                            .map(Code::code)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void eachColumnOfNumbersAndDatesHasARuleAndOfCodesNone(Contract contract) throws IOException {
        byte[] template = template(contract, false);
        for (int column = 0; column < contract.fields().size(); column++) {
            Field field = contract.fields().get(column);
            boolean text = field.type() == FieldType.STRING || field.type() == FieldType.YEARMONTH;
            assertThat(rules(template, column))
                    .as(field.header())
                    .extracting(rule -> rule.group(2))
                    .isEqualTo(field.codes() != null ? List.of("list") : text ? List.of() : List.of("custom"));
        }
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void cellsKeepTextsDatesAndNumbersAsTheyAre(Contract contract) throws IOException {
        List<Object> values = Collections.nCopies(contract.fields().size(), BigDecimal.ONE);
        Row row = rows(FilledTemplate.of(template(contract, true), List.of(new ArrayList<>(values))), "Dati")
                .get(1);
        for (int column = 0; column < contract.fields().size(); column++) {
            Cell cell = row.getCell(column);
            String format =
                    switch (contract.fields().get(column).type()) {
                        case STRING, YEARMONTH -> "@";
                        case DATE -> "dd/mm/yyyy";
                        case INTEGER -> "#,##0";
                        case NUMBER ->
                            "#,##0." + "0".repeat(contract.fields().get(column).decimals());
                    };
            assertThat(cell.getDataFormatString()).isEqualTo(format);
        }
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void theNotesDescribeEachColumnInBothLanguages(Contract contract) throws IOException {
        for (boolean italian : List.of(true, false)) {
            List<Row> notes = rows(template(contract, italian), italian ? "Istruzioni" : "Instructions");
            List<Row> columns = notes.subList(notes.size() - contract.fields().size(), notes.size());
            assertThat(columns)
                    .extracting(row -> row.getCellText(0))
                    .containsExactlyElementsOf(
                            contract.fields().stream().map(Field::header).toList());
            assertThat(columns)
                    .extracting(row -> row.getCellText(1))
                    .containsExactlyElementsOf(contract.fields().stream()
                            .map(field ->
                                    italian ? field.title().it() : field.title().en())
                            .toList());
            assertThat(columns).allSatisfy(row -> assertThat(row.getCellText(8)).isNotBlank());
        }
    }

    @Test
    void aRuleStatesDecimalsRangeAndLatestDay() throws IOException {
        byte[] centres = template(CONTRACTS.contract("centres"), true);
        assertThat(rule(centres, 9).group(3)).isEqualTo("AND(ISNUMBER(J2),ROUND(J2,2)=J2,J2&gt;=0,J2&lt;=500)");
        assertThat(rule(centres, 11).group(3))
                .isEqualTo("AND(ISNUMBER(L2),INT(L2)=L2,L2&gt;=1,OR(L2&lt;=EDATE(TODAY(),180),L2=DATE(9999,12,31)))");
    }

    @Test
    void aLabelThatTwoCodesShareIsNotOffered() {
        CodeList list = new CodeList(
                "kind",
                List.of(
                        new Code("a", new Localized("Altro", "Other a"), List.of()),
                        new Code("b", new Localized("altro", "Other b"), List.of()),
                        new Code("c", new Localized("Nessuno", "None"), List.of())));
        assertThat(DropDown.of(list, new TemplateTexts(true)).entries())
                .extracting(DropDown.Entry::text)
                .containsExactly("a", "b", "Nessuno");
    }

    private static byte[] template(Contract contract, boolean italian) {
        return new TemplateWorkbook(CONTRACTS, italian).bytes(contract);
    }

    private static MatchResult rule(byte[] template, int column) throws IOException {
        return rules(template, column).get(0);
    }

    /** The rules of a column of the first sheet: cells, type and formula. */
    private static List<MatchResult> rules(byte[] template, int column) throws IOException {
        String cells = "%1$s2:%1$s1048576".formatted((char) ('A' + column));
        return RULE.matcher(FilledTemplate.text(FilledTemplate.parts(template), FilledTemplate.ROWS))
                .results()
                .filter(rule -> rule.group(1).equals(cells))
                .toList();
    }

    private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            return read.findSheet(sheet).orElseThrow().read();
        }
    }
}
