package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunningSite site;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish();
        site = new RunningSite(folder);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/",
                "/en/",
                "/it/indicators/",
                "/en/indicators/presences",
                "/it/training",
                "/it/projects",
                "/en/projects/UTG-INSIEME",
                "/it/quality",
                "/it/quality?prefecture=&dataset=stays&period=2024-06",
                "/it/data",
                "/it/methods",
                "/it/indicators/presences?geo=PD&freq=Q&period=2024-Q1&breakdown=centre_type&utm_source=x"
            })
    void pagesAreHtmlWithAStrictContentSecurityPolicy(String path) throws Exception {
        HttpResponse<String> page = site.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9,it;q=0.2   | /en/",
                "de, it;q=0.5, en;q=0.4    | /it/",
                "it-IT,it;q=0.8,en;q=0.5   | /it/",
                "en-US                     | /en/",
                "de                        | /it/",
                "*                         | /it/",
                "en;q=high                 | /it/",
                "en_GB                     | /it/"
            })
    void theRootRedirectsToThePreferredLanguageAndByDefaultToItalian(String languages, String home) throws Exception {
        assertThat(location(languages)).isEqualTo(home);
    }

    @Test
    void jsonAndCsvOfAStateHaveTheSameRows() throws Exception {
        String state = "?geo_level=prefecture&geo=TR&freq=M&breakdown=centre_type";
        String csv = site.get("/it/indicators/presences.csv" + state).body();
        JsonNode rows = json("/it/indicators/presences.json" + state).get("observations");
        assertThat(csv)
                .startsWith(
                        "indicator,geo_level,geo,geo_name,freq,period,centre_type,"
                                + "value,value_low,value_high,numerator,denominator,status,delivered,expected,prefectures,covered_to,reference_year,release,origin\r\n"
                                + "presences,prefecture,TR,\"Terni, \"\"conca\"\"\",M,2024-01,CAS,101,97,105,,,A,1,1,1,,,2026-11-22.1,sample\r\n")
                .contains("2024-06,CAS,,,,,,L,1,1,1,");
        List<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows).hasSize(12).hasSize(records.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            assertThat(records.get(i).getFieldsAsMap()).allSatisfy((column, text) -> assertThat(
                            row.get(column).isNull() ? "" : row.get(column).asText())
                    .as(column)
                    .isEqualTo(text));
        }
    }

    @Test
    void theSpreadsheetVariantHasAByteOrderMarkSemicolonsAndDecimalCommas() throws Exception {
        String file = site.get("/it/indicators/occupancy_rate.excel.csv?geo=PD").body();
        assertThat(file).startsWith("\uFEFFindicator;geo_level;").contains(";88,5;");
    }

    @Test
    void trainingDataHasTheExactNumbersOfTheProjects() throws Exception {
        assertThat(site.get("/it/training.csv?geo=IT&project=UTG-INSIEME").body())
                .contains(",IT,Italia,A,2024,UTG-INSIEME,public,92,")
                .contains(",IT,Italia,A,2024,UTG-INSIEME,private,236,");
    }

    @Test
    void anUnknownAddressReturnsAPageBelowALanguageAndAProblemBelowTheApi() throws Exception {
        assertThat(site.get("/en/nowhere").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/nowhere").body()).startsWith("<!doctype html>").contains("lang=\"en\"");
        assertThat(site.get("/it/indicators/nothing").body()).startsWith("<!doctype html>");
        assertThat(site.get("/api/v1/indicators/nothing").statusCode()).isEqualTo(404);
        assertThat(json("/api/v1/indicators/nothing").get("known").toString()).contains("occupancy_rate");
        assertThat(json("/api/v1/nowhere").get("status").asInt()).isEqualTo(404);
        assertThat(json("/api/v1/nowhere").get("detail").asText())
                .isEqualTo("No resource at this address; see /api/v1/openapi.json");
        assertThat(site.get("/it/indicators/presences?geo=ZZ").statusCode()).isEqualTo(400);
        assertThat(site.send("POST", "/api/v1/indicators").statusCode()).isEqualTo(405);
    }

    private String location(String languages) throws Exception {
        return site.get("/", "Accept-Language", languages)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(site.get(path).body());
    }
}
