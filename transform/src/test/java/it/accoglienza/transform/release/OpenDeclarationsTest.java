package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.transform.indicator.Indicator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The declarations of the open tables, against code lists, the rows of the metadata tables and ARCHITECTURE.md. */
class OpenDeclarationsTest {
    private static final OpenTableSchemas TABLES = OpenTableSchemas.declared();
    private static final Contracts CONTRACTS = Contracts.declared();
    private static final Map<String, List<Row>> METADATA =
            new MetadataTables(TABLES, CONTRACTS, Indicator.declared()).rows();
    private static final String BEGIN = "<!-- open-tables: generated, see OpenDeclarationsTest -->\n";
    private static final String END = "<!-- /open-tables -->";

    @Test
    void everyCodeListIsDeclared() {
        assertThat(TABLES.all())
                .hasSize(16)
                .flatExtracting(OpenTableSchema::fields)
                .extracting(OpenColumn::codes)
                .allMatch(codes -> codes == null || CONTRACTS.codeLists().containsKey(codes));
    }

    /**
     * Each text is a code of a list, refers to one, has a form without room for a word, or has a declared source. The rows of
     * the metadata tables are declarations themselves.
     */
    @Test
    void noTextOfADeliveryIsDeclared() {
        Map<String, List<String>> sources = new TreeMap<>();
        TABLES.all().stream()
                .filter(table -> !METADATA.containsKey(table.name()))
                .forEach(table -> table.fields().stream()
                        .filter(column -> column.type() == OpenColumn.Type.STRING && !isCode(table, column))
                        .forEach(column -> sources.computeIfAbsent(
                                        String.valueOf(column.source()), source -> new ArrayList<>())
                                .add(table.name() + "." + column.name())));
        assertThat(sources)
                .isEqualTo(Map.of(
                        "TITLES",
                        List.of(
                                "project_milestones.title_it",
                                "project_milestones.title_en",
                                "project_tasks.title_it",
                                "project_tasks.title_en",
                                "projects.title_it",
                                "projects.title_en"),
                        "OPERATOR",
                        List.of("releases.reason_it", "releases.reason_en"),
                        "PROGRAM",
                        List.of(
                                "national_reports.flags",
                                "national_reports.repeated",
                                "observations.breakdown",
                                "releases.tables",
                                "releases.files",
                                "releases.program",
                                "releases.fingerprints",
                                "releases.keys",
                                "releases.row_sha256")));
    }

    private static boolean isCode(OpenTableSchema table, OpenColumn column) {
        return column.codes() != null
                || !column.allowedValues().isEmpty()
                || (column.pattern() != null && isStrict(column.pattern()))
                || table.foreignKeys().stream()
                        .filter(key -> METADATA.containsKey(key.reference().resource()))
                        .anyMatch(key -> key.fields().contains(column.name()));
    }

    /** Returns true if the values of a pattern have at most two letters side by side and a limited length. */
    private static boolean isStrict(String pattern) {
        String form = pattern.replaceAll("\\[[0-9]-?[0-9]\\]|\\[[.]\\]", "0").replace("[A-Z]{2}", "AA");
        return form.matches("[A-Z0-9(){},|?-]+") && !form.matches(".*[A-Z]{3}.*|.*[A-Z)]\\{.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [A-Z]{2}-N[0-9]{3}          ; true
            [0-9]{4}(-(Q[1-4]|S[12]))?  ; true
            [0-9]{1,2}[.][0-9]{1,2}     ; true
            [A-Z]{3}                    ; false
            [A-Z]+                      ; false
            [a-z]{2}                    ; false
            A{9}                        ; false
            (A|B){9}                    ; false
            .*                          ; false
            '[\\p{L}][\\p{L}0-9 .,-]{2,159}' ; false
            """)
    void aStrictPatternHasNoRoomForAWord(String pattern, boolean strict) {
        assertThat(isStrict(pattern)).isEqualTo(strict);
    }

    @Test
    void theFormsOfProjectCodesAreThoseOfTheContracts() {
        List<String> delivered = CONTRACTS.inOrder().stream()
                .flatMap(contract -> contract.fields().stream())
                .map(field -> field.rules().pattern())
                .toList();
        assertThat(PublishedTable.declared())
                .flatExtracting(table -> TABLES.table(table.name()).fields())
                .extracting(OpenColumn::pattern)
                .allMatch(pattern -> pattern == null || delivered.contains(pattern));
    }

    @Test
    void everyPublishedTableIsDeclared() {
        assertThat(PublishedTable.declared()).hasSize(5).allSatisfy(table -> assertThat(TABLES.table(table.name()))
                .isNotNull());
        assertThatThrownBy(() -> TABLES.table("centres")).hasMessageContaining("no open table 'centres'");
    }

    static Iterable<String> metadataTables() {
        return METADATA.keySet();
    }

    @ParameterizedTest
    @MethodSource("metadataTables")
    void theRowsOfAMetadataTableMeetItsDeclaration(String name) {
        OpenTableSchema table = TABLES.table(name);
        List<Row> rows = METADATA.getOrDefault(name, List.of());
        List<Integer> key = table.primaryKey().stream()
                .map(column -> table.schema().fieldIndex(column))
                .toList();
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().map(row -> key.stream().map(row::get).toList()))
                .as("primary key of " + name)
                .doesNotHaveDuplicates();
        for (int i = 0; i < table.fields().size(); i++) {
            OpenColumn column = table.fields().get(i);
            int index = i;
            assertThat(rows).as(name + "." + column.name()).allMatch(row -> meets(column, row.get(index)));
        }
    }

    private static boolean meets(OpenColumn column, Object value) {
        if (value == null) {
            return !column.required();
        }
        List<String> allowed = column.codes() == null
                ? column.allowedValues()
                : CONTRACTS.codes(column.codes()).codes().stream()
                        .map(CodeList.Code::code)
                        .toList();
        return allowed.isEmpty() || allowed.contains(value.toString());
    }

    @Test
    void theTableColumnsDescribesItselfAndEveryReference() {
        List<String> rows = METADATA.getOrDefault("columns", List.of()).stream()
                .map(row -> IntStream.range(0, 10)
                        .mapToObj(i -> String.valueOf(row.get(i)))
                        .collect(Collectors.joining(" ")))
                .toList();
        assertThat(rows)
                .contains(
                        "columns table_name 1 string STRING null true true null null",
                        "observations geo 3 string STRING null true true geographies.geo null",
                        "observations value 7 number DECIMAL(18,4) null false false null null",
                        "national_reports rows 3 integer BIGINT null true false null null",
                        "projects budget_eur 7 number DECIMAL(18,2) EUR true false null null",
                        "releases published_at 2 datetime TIMESTAMP null true false null null");
    }

    @Test
    void architectureListsTheDeclaredTables() throws IOException {
        String document = Files.readString(Path.of("../ARCHITECTURE.md"));
        assertThat(document).contains(BEGIN, END);
        String block = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        assertThat(block)
                .as("replace the block of ARCHITECTURE.md by the expected text")
                .isEqualTo(markdown());
    }

    private static String markdown() {
        return TABLES.all().stream()
                .map(table -> "| [`%1$s`](transform/src/main/resources/open/%1$s.yaml) | %2$s | %3$s |\n"
                        .formatted(
                                table.name(),
                                table.description().en(),
                                table.primaryKey().stream()
                                        .map("`%s`"::formatted)
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("", "| table | contents | primary key |\n|---|---|---|\n", ""));
    }
}
