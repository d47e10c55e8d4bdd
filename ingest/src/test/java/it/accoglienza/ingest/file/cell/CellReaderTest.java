package it.accoglienza.ingest.file.cell;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract.Every;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Localized;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as offices and spreadsheets write them. */
final class CellReaderTest {
    private static final LocalDate RECEIVED = LocalDate.of(2024, 4, 12);
    private static final Contracts CONTRACTS = Contracts.declared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2024-03-01              | 2024-03-01
            01/03/2024              | 2024-03-01
            1/5/2018                | 2018-05-01
            01/05/18                | 2018-05-01
            01/05/85                | 1985-05-01
            1.5.2018                | 2018-05-01
            01-05-2018              | 2018-05-01
            01/05/2018 00:00        | 2018-05-01
            01/05/2018 0:00:00      | 2018-05-01
            2018-05-01T00:00:00Z    | 2018-05-01
            2018-05-01 00:00:00.000 | 2018-05-01
            1 maggio 2018           | 2018-05-01
            1° maggio 2018          | 2018-05-01
            01-mag-18               | 2018-05-01
            12 sett. 2019           | 2019-09-12
            3-Aug-2020              | 2020-08-03
            29/02/2024              | 2024-02-29
            29/02/2023              | type
            31/04/2023              | type
            05/13/2018              | date_order
            2018-13-05              | type
            01/05-2018              | type
            01/05/2018 14:30        | 2018-05-01
            1/5/2018 0.00.00        | 2018-05-01
            2018-05-01T23:00:00Z    | type
            1 foo 2018              | type
            43221                   | date_serial
            12345                   | type
            -                       | no_value
            – €                     | no_value
            -   €                   | no_value
            n.d.                    | no_value
            N/D                     | no_value
            Nessuno                 | no_value
            non disponibile         | no_value
            //                      | no_value
            #N/D                    | formula_error
            #DIV/0!                 | formula_error
            #########               | formula_error
            idem                    | ditto
            ''                      | ditto
            #ND                     | type
            31/12/1899              | type
            0023-01-01              | type
            1/1/0001                | type
            13/04/2024              | date_range
            9999-12-31              | date_range
            """)
    void datesAreReadByDayMonthYear(String cell, String expected) {
        assertThat(shown(read(TestField.of("type: date"), null, cell))).isEqualTo(expected);
    }

    @Test
    void aPlannedDateMayBeFifteenYearsAheadAndAnOpenEndIsNoDate() {
        Field end = TestField.of("type: date, planned: true, open_end: true");
        assertThat(shown(read(end, null, "2039-04-12"))).isEqualTo("2039-04-12");
        assertThat(shown(read(end, null, "2039-04-13"))).isEqualTo("date_range");
        assertThat(shown(read(end, null, "31/12/9999"))).isEqualTo("null");
        Field near = TestField.of("type: date, planned: true, years_ahead: 1");
        assertThat(shown(read(near, null, "2025-04-12"))).isEqualTo("2025-04-12");
        assertThat(shown(read(near, null, "2025-04-13"))).isEqualTo("date_range");
        assertThat(shown(read(near, null, "31/12/9999"))).isEqualTo("date_range");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03             | 2024-03
            03/2024             | 2024-03
            3/2024              | 2024-03
            2024/3              | 2024-03
            202403              | 2024-03
            mar-24              | 2024-03
            marzo 2024          | 2024-03
            Mar. 2024           | 2024-03
            2024 marzo          | 2024-03
            01/03/2024          | 2024-03
            2024-03-01 00:00:00 | 2024-03
            02/03/2024          | type
            2024-13             | type
            24-03               | type
            marziano 2024       | type
            2024                | type
            """)
    void monthsAreReadInTheFormsOfOfficesAndSpreadsheets(String cell, String expected) {
        assertThat(shown(read(TestField.of("type: yearmonth"), Every.MONTH, cell)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-Q1             | 2024-Q1
            2024 q1             | 2024-Q1
            Q1 2024             | 2024-Q1
            T1/2024             | 2024-Q1
            1° trimestre 2024   | 2024-Q1
            II trimestre 2024   | 2024-Q2
            trimestre 3 2024    | 2024-Q3
            2024 - 4 trim.      | 2024-Q4
            01/04/2024          | 2024-Q2
            01/05/2024          | type
            2024-Q5             | type
            2024-03             | type
            """)
    void quartersAreReadInTheFormsOfOffices(String cell, String expected) {
        assertThat(shown(read(TestField.of("type: string"), Every.QUARTER, cell)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sex         | F                        | F
            sex         | f                        | F
            sex         | Donne                    | F
            exit_reason | voluntary_departure      | voluntary_departure
            exit_reason | VOLUNTARY DEPARTURE      | voluntary_departure
            exit_reason | Allontanamento volontario | voluntary_departure
            exit_reason | cessazione del diritto all’accoglienza | end_of_entitlement
            citizenship | ita                      | ITA
            citizenship | Afghanistan              | AFG
            prefecture  | pd                       | PD
            prefecture  | Padova                   | PD
            prefecture  | Forli' Cesena            | FC
            prefecture  | Atlantide                | code
            sex         | ?                        | code
            """)
    void codesAreReadInAnyCaseAndByTheirLabels(String list, String cell, String expected) {
        Field field = TestField.of("type: string, codes: " + list);
        CodeText codes = CodeText.of(CONTRACTS.codes(list));
        assertThat(shown(new CellReader(field, null, codes, RECEIVED).read(cell)))
                .isEqualTo(expected);
    }

    @Test
    void everyCodeOfEveryListIsReadAsItself() {
        for (CodeList list : CONTRACTS.codeLists().values()) {
            CodeText codes = CodeText.of(list);
            assertThat(list.values()).allSatisfy(code -> {
                assertThat(codes.parse(code)).as("%s %s", list.name(), code).contains(code);
            });
        }
    }

    @Test
    void aTextThatTwoCodesHaveInCommonStandsForNone() {
        Localized label = new Localized("Altro", "Other");
        CodeList list = new CodeList(
                "test", List.of(new CodeList.Code("a", label, List.of()), new CodeList.Code("b", label, List.of())));
        assertThat(CodeText.of(list).parse("Altro")).isEmpty();
        assertThat(CodeText.of(list).parse("B")).contains("b");
    }

    @Test
    void hardSpacesCurlySignsAndInvisibleCharactersAreMadePlain() {
        assertThat(CellText.plain("\u00a0 un\u200bica\u2007cosa \u2013 all\u2019estero\ufeff "))
                .isEqualTo("unica cosa - all'estero");
        assertThat(CellText.plain("riga\r\nspezzata")).isEqualTo("riga spezzata");
        assertThat(CellText.plain("già semplice")).isEqualTo("già semplice");
        assertThat(CellText.key("Classe_Comune "))
                .isEqualTo(CellText.key("classe  comune"))
                .isEqualTo("classecomune");
        assertThat(CellText.key("Età")).isEqualTo(CellText.key("ETA'"));
    }

    @Test
    void aBlankCellIsMissingOnlyIfItIsRequired() {
        assertThat(read(TestField.of("type: date"), null, "\u00a0").isBlank()).isTrue();
        Field field = TestField.of("type: date, constraints: { required: true }");
        assertThat(shown(read(field, null, " "))).isEqualTo("required");
    }

    private static CellValue read(Field field, @Nullable Every period, String cell) {
        CellReader reader = new CellReader(field, period, null, RECEIVED);
        reader.observe(cell);
        reader.decide(reader.notations(), reader.orders());
        return reader.read(cell);
    }

    private static String shown(CellValue cell) {
        return cell.rule() == null ? String.valueOf(cell.value()) : cell.rule();
    }
}
