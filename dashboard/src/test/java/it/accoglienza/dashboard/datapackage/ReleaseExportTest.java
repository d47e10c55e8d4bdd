package it.accoglienza.dashboard.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.ExportedFiles;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import it.accoglienza.dashboard.open.release.FileHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports a small release with a table of every type. */
final class ReleaseExportTest {
    private static final String VALUES = """
            SELECT * FROM (VALUES
                ('b', '', 2, CAST(100 AS DECIMAL(18, 4)), DATE '2024-02-29', TIMESTAMPTZ '2026-11-22T11:00:00.5+01:00', true),
                ('a', NULL, 1, CAST('99999999999999.9999' AS DECIMAL(18, 4)), NULL, NULL, false),
                ('c', E'x,"y"\\nz', 3, -0.05, NULL, NULL, NULL)
            ) AS t (text, note, number, amount, day, moment, yes)""";
    private static final String COLUMNS = """
            SELECT * FROM (VALUES
                ('values', 'text', 2, 'string', 'STRING', NULL, true, false, 'sector', 'Testo', 'Text', 'Descritto', 'Described'),
                ('values', 'number', 1, 'integer', 'INT', 'persons', true, true, NULL, 'Numero', 'Number', NULL, NULL)
            ) AS t (table_name, column_name, position, type, sql_type, unit, required, primary_key, codes, title_it, title_en,
                description_it, description_en)""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void csvTellsNullFromAnEmptyTextAndRoundsNothing() throws Exception {
        assertThat(Files.readString(export().resolve("csv/values.csv")))
                .isEqualTo("""
                text,note,number,amount,day,moment,yes
                a,,1,99999999999999.9999,,,false
                b,"",2,100,2024-02-29,2026-11-22T10:00:00.500000Z,true
                c,"x,""y""
                z",3,-0.05,,,
                """.replace("\n", "\r\n").replace("\r\nz\"", "\nz\""));
    }

    @Test
    void parquetKeepsTheTypesAndTheOriginAndIsCompressed() throws Exception {
        Path file = export().resolve("parquet/values.parquet");
        assertThat(ExportedFiles.rows("SELECT column_type FROM (DESCRIBE SELECT * FROM '%s')".formatted(file)))
                .flatMap(row -> row)
                .containsExactly(
                        "VARCHAR",
                        "VARCHAR",
                        "INTEGER",
                        "DECIMAL(18,4)",
                        "DATE",
                        "TIMESTAMP WITH TIME ZONE",
                        "BOOLEAN");
        assertThat(ExportedFiles.rows("SELECT DISTINCT compression FROM parquet_metadata('%s')".formatted(file)))
                .containsExactly(List.of("ZSTD"));
        assertThat(ExportedFiles.rows(
                        "SELECT decode(key), decode(value) FROM parquet_kv_metadata('%s')".formatted(file)))
                .contains(List.of("release", "2026-11-22.1"), List.of("origin", "sample"));
    }

    @Test
    void rowsAreSortedByTheDeclaredKeyAndThenByAllColumns() throws Exception {
        Path exported = export();
        assertThat(ExportedFiles.rows("SELECT text FROM '%s/parquet/values.parquet'".formatted(exported)))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"));
        assertThat(ExportedFiles.rows("SELECT DISTINCT project FROM '%s/parquet/projects.parquet'".formatted(exported)))
                .containsExactly(List.of("UTG-INSIEME"));
    }

    @Test
    void columnsAreDescribedInBothLanguagesFromTheReleaseItself() throws Exception {
        JsonNode schema = resource(export(), "values.csv").path("schema");
        assertThat(schema.path("primaryKey")).hasToString("[\"number\"]");
        assertThat(schema.path("fields").path(0)).hasToString("""
                {"name":"text","type":"string","title":"Testo","title_en":"Text","description":"Descritto","description_en":"Described",\
                "codes":"sector","constraints":{"required":true},"missingValues":[]}""");
        assertThat(schema.path("fields").path(2)).hasToString("""
                {"name":"number","type":"integer","title":"Numero","title_en":"Number","unit":"persons",\
                "constraints":{"required":true},"missingValues":[]}""");
        assertThat(StreamSupport.stream(schema.path("fields").spliterator(), false)
                        .map(each -> each.path("type").asText()))
                .containsExactly("string", "string", "integer", "number", "date", "datetime", "boolean");
    }

    @Test
    void theDescriptionStatesReleaseLicenceOriginAndTheHashOfEachFile() throws Exception {
        Path exported = export();
        JsonNode description = description(exported);
        assertThat(description.path("version").asText()).isEqualTo("2026-11-22.1");
        assertThat(description.path("created").asText()).isEqualTo("2026-11-22T10:00:01Z");
        assertThat(description.path("origin").asText()).isEqualTo("sample");
        assertThat(description.path("licenses").path(0).path("name").asText()).isEqualTo("CC-BY-4.0");
        assertThat(description.path("resources")).hasSize(2 * 16).allSatisfy(resource -> {
            Path file = exported.resolve(resource.path("path").asText());
            assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file));
            assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + FileHash.sha256(file));
        });
        assertThat(Files.readString(exported.resolve("README.txt")))
                .contains("DATI INVENTATI", "INVENTED DATA", "2026-11-22.1", "         3  values");
    }

    @Test
    void aReleaseWithoutARecordOrDeclaredColumnsIsExported() throws Exception {
        new OpenLayerFixture(folder.resolve("warehouse/open")).publishWithoutRecord();
        Path target = folder.resolve("early");
        ExportedFiles.export(folder.resolve("warehouse"), target);
        JsonNode schema = resource(target, "deliveries.csv").path("schema");
        assertThat(schema.has("primaryKey")).isFalse();
        assertThat(schema.path("fields").path(0)).hasToString("{\"name\":\"dataset\",\"type\":\"string\"}");
    }

    private Path export() throws Exception {
        new OpenLayerFixture(folder.resolve("warehouse/open"))
                .publishWithout(Map.of("values", VALUES, "columns", COLUMNS), Set.of());
        Path target = folder.resolve("aperta");
        ExportedFiles.export(folder.resolve("warehouse"), target);
        return target;
    }

    private static JsonNode description(Path exported) throws IOException {
        return new ObjectMapper().readTree(exported.resolve("datapackage.json").toFile());
    }

    private static JsonNode resource(Path exported, String name) throws IOException {
        return StreamSupport.stream(description(exported).path("resources").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
