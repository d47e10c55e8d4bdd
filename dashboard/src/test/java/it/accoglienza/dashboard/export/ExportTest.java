package it.accoglienza.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.open.Language;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.release.OpenLayer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTest {
    private static final String ROW = "SELECT 'occupancy_rate' AS indicator, 'prefecture' AS geo_level, 'PD' AS geo,"
            + " 'M' AS freq, '2024-01' AS period, '' AS breakdown, CAST(%s AS DECIMAL(18,4)) AS value,"
            + " CAST(1000 AS DECIMAL(18,4)) AS numerator, CAST(NULL AS DECIMAL(18,4)) AS denominator, 'A' AS status,"
            + " CAST(NULL AS INTEGER) AS delivered, CAST(106 AS INTEGER) AS expected";
    private static final String NAMED = "SELECT 'prefecture' AS geo_level, 'PD' AS geo, '%1$s' AS name_it,"
            + " '%1$s' AS name_en, CAST(NULL AS VARCHAR) AS parent, CAST(NULL AS VARCHAR) AS nuts,"
            + " CAST(1 AS BIGINT) AS population";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void numbersHaveNoTrailingZerosAndNullIsEmpty() throws Exception {
        assertThat(csv(CsvExport.PLAIN, "100", "Padova"))
                .endsWith(
                        "\r\noccupancy_rate,prefecture,PD,Padova,M,2024-01,100,,,1000,,A,,106,1,,,2026-11-22.1,sample\r\n");
        assertThat(csv(CsvExport.PLAIN, "-0.0500", "Padova")).contains(",-0.05,,,1000,,");
    }

    @Test
    void textWithSeparatorsQuotesOrLineBreaksIsQuoted() throws Exception {
        assertThat(csv(CsvExport.PLAIN, "1", "a \"b\", c")).contains(",\"a \"\"b\"\", c\",");
        assertThat(csv(CsvExport.PLAIN, "1", "a\nb")).contains(",\"a\nb\",");
        assertThat(csv(CsvExport.PLAIN, "1", "a\rb")).contains(",\"a\rb\",");
        assertThat(csv(CsvExport.PLAIN, "1", "a; b")).contains(",a; b,");
        assertThat(csv(CsvExport.PLAIN, "1", "")).contains(",PD,,M,");
        assertThat(csv(CsvExport.SPREADSHEET, "1.5", "a; b"))
                .contains(";\"a; b\";")
                .contains(";1,5;");
    }

    @Test
    void textThatStartsLikeAFormulaIsGuardedForSpreadsheets() throws Exception {
        assertThat(csv(CsvExport.SPREADSHEET, "-1", "=1+1")).contains(";'=1+1;").contains(";-1;");
        assertThat(csv(CsvExport.PLAIN, "1", "=1+1")).contains(",=1+1,");
    }

    @Test
    void jsonHasNumbersAndNulls() throws Exception {
        try (OpenLayer layer = layer("87.7400", "Padova");
                ReleaseSnapshot snapshot = layer.current()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Sheet all = new ObservationSheet(snapshot, ObservationQuery.ALL, Language.EN);
            JsonExport.write(all, "2026-11-22.1", Map.of(), Pagination.WHOLE, out);
            JsonNode row = new ObjectMapper()
                    .readTree(out.toByteArray())
                    .get("observations")
                    .get(0);
            assertThat(row.get("value").toString()).isEqualTo("87.74");
            assertThat(row.get("denominator").isNull()).isTrue();
            assertThat(row.get("expected").isInt()).isTrue();
        }
    }

    private String csv(CsvExport format, String value, String name) throws Exception {
        try (OpenLayer layer = layer(value, name);
                ReleaseSnapshot snapshot = layer.current()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(new ObservationSheet(snapshot, ObservationQuery.of("occupancy_rate"), Language.IT), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private OpenLayer layer(String value, String name) throws Exception {
        Path own = folder.resolve(String.valueOf(System.nanoTime()));
        new OpenLayerFixture(own)
                .publish(Map.of("observations", ROW.formatted(value), "geographies", NAMED.formatted(name)));
        return OpenLayer.at(own);
    }
}
