package it.accoglienza.dashboard.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.ExportedFiles;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.OpenDeclaration;
import it.accoglienza.dashboard.open.RecordedTable;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.release.OpenLayer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports the kept national release once and compares the files with what the portal reads. */
final class SampleExportTest {
    private static final Path SAMPLE = Path.of("../data-samples");
    private static final Pattern QUERY = Pattern.compile("```sql\n(SELECT.*?);\n```", Pattern.DOTALL);

    @TempDir
    private static Path folder = Path.of("");

    private static Path exported = Path.of("");

    @BeforeAll
    static void export() {
        exported = folder.resolve("accoglienza-aperta");
        ExportedFiles.export(SAMPLE, exported);
    }

    @Test
    void descriptionAndFilesHaveTheRowsOfTheRelease() throws Exception {
        Map<String, Long> described = new TreeMap<>();
        JsonNode description =
                new ObjectMapper().readTree(exported.resolve("datapackage.json").toFile());
        for (JsonNode resource : description.path("resources")) {
            String name = resource.path("name").asText();
            described.put(name, resource.path("rows").asLong());
            assertThat(rows(exported.resolve(resource.path("path").asText())))
                    .as(name)
                    .isEqualTo(described.get(name));
        }
        Map<String, Long> published = new TreeMap<>();
        try (OpenLayer layer = OpenLayer.at(SAMPLE.resolve("open"));
                ReleaseSnapshot snapshot = layer.current()) {
            for (Map.Entry<String, RecordedTable> table :
                    snapshot.release().files().entrySet()) {
                for (PackageFormat format : PackageFormat.values()) {
                    published.put(
                            table.getKey() + "." + format, table.getValue().rows());
                }
            }
        }
        assertThat(described).isEqualTo(published).containsKeys("deliveries.csv", "deliveries.parquet");
    }

    @Test
    void observationsAreThoseOfThePortal() throws Exception {
        try (OpenLayer layer = OpenLayer.at(SAMPLE.resolve("open"));
                ReleaseSnapshot snapshot = layer.current()) {
            ObservationQuery naples = ObservationQuery.of("occupancy_rate").in(GeographicLevel.PREFECTURE, "NA");
            List<List<String>> portal = snapshot.observations(naples).stream()
                    .map(each -> List.<String>of(
                            each.freq().code(), each.period(), each.breakdown(), String.valueOf(each.value())))
                    .toList();
            assertThat(ExportedFiles.rows("SELECT freq, period, breakdown, value FROM '%s' WHERE geo = 'NA'"
                                    .formatted(exported.resolve("parquet/observations.parquet"))
                            + " AND indicator = 'occupancy_rate'"))
                    .hasSizeGreaterThan(40)
                    .isEqualTo(portal);
        }
    }

    @Test
    void typesAreTheDeclaredOnesAlsoInATableWithoutRows() throws Exception {
        for (String table : List.of("observations", "deliveries", "project_spending", "columns")) {
            Map<String, String> types = new TreeMap<>();
            ExportedFiles.rows("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '%s')"
                            .formatted(exported.resolve("parquet/" + table + ".parquet")))
                    .forEach(column -> types.put(column.get(0), column.get(1)));
            assertThat(types).as(table).isEqualTo(OpenDeclaration.columns(table));
        }
    }

    @Test
    void everyColumnHasItsTitleInBothLanguages() throws Exception {
        assertThat(new ObjectMapper()
                        .readTree(exported.resolve("datapackage.json").toFile())
                        .path("resources"))
                .allSatisfy(resource -> assertThat(resource.path("schema").path("fields"))
                        .isNotEmpty()
                        .allSatisfy(field -> assertThat(field.has("title") && field.has("title_en"))
                                .as("%s %s", resource.path("name"), field.path("name"))
                                .isTrue()));
    }

    @Test
    void theDocumentedQueriesOfDuckDbRun() throws Exception {
        List<String> queries = QUERY.matcher(Files.readString(Path.of("docs/export.md")))
                .results()
                .map(found -> found.group(1).replace("accoglienza-aperta/", exported + "/"))
                .toList();
        assertThat(queries).hasSize(2);
        assertThat(ExportedFiles.rows(queries.get(0)))
                .extracting(row -> row.get(0))
                .contains("2024")
                .doesNotContain("null");
        String naples = "SELECT count(*) FROM '%s' WHERE geo = 'NA' AND breakdown = ''"
                .formatted(exported.resolve("parquet/observations.parquet"));
        assertThat(ExportedFiles.value(queries.get(1)))
                .isEqualTo(ExportedFiles.value(naples))
                .isNotEqualTo("0");
    }

    private static long rows(Path file) throws Exception {
        String source = file.toString().endsWith("csv") ? "read_csv('%s', header = true, all_varchar = true)" : "'%s'";
        return Long.parseLong(ExportedFiles.value("SELECT count(*) FROM " + source.formatted(file)));
    }
}
