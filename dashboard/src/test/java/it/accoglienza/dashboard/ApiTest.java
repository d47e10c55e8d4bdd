package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiTest {
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

    @Test
    void aProjectIsADocumentAndAFileForEachTable() throws Exception {
        JsonNode project = json("/api/v1/projects/UTG-INSIEME");
        assertThat(project.get("project").get("budget_eur").decimalValue()).isEqualByComparingTo("500000");
        assertThat(project.get("project").get("end_date").asText()).isEqualTo("2024-02-08");
        assertThat(project.get("targets").get(0).get("target").asInt()).isEqualTo(90);
        assertThat(project.get("tasks")).hasSize(4);
        assertThat(project.get("milestones").get(1).get("reached_on").isNull()).isTrue();
        assertThat(site.get("/api/v1/projects/UTG-INSIEME/tasks.csv").body())
                .contains(
                        ",WP1,1.10,\"Reti \"\"locali\"\"\",\"Local \"\"networks\"\"\",2023-02-08,2023-12-31,0.75,2026-11-22.1,sample\r\n");
        assertThat(site.get("/api/v1/projects/UTG-INSIEME/spending.csv").body()).contains(",450000.00,400000.50,");
        for (String file : List.of(
                "projects.csv",
                "projects/UTG-INSIEME/tasks.csv",
                "projects/UTG-INSIEME/milestones.csv",
                "projects/UTG-INSIEME/spending.csv",
                "projects/UTG-INSIEME/networks.csv")) {
            List<String> lines = site.get("/api/v1/" + file).body().lines().toList();
            assertThat(lines).as(file).hasSizeGreaterThan(1).first().asString().endsWith(",release,origin");
            assertThat(lines.subList(1, lines.size())).as(file).allMatch(line -> line.endsWith(",2026-11-22.1,sample"));
        }
        HttpResponse<String> unknown = site.get("/api/v1/projects/ROSA");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(unknown.body()).get("known").get(0).asText()).isEqualTo("UTG-INSIEME");
        assertThat(site.get("/it/projects/ROSA").statusCode()).isEqualTo(404);
    }

    @Test
    void deliveriesAreFiltered() throws Exception {
        assertThat(json("/api/v1/deliveries").get("count").asInt()).isEqualTo(4);
        assertThat(json("/api/v1/deliveries").get("complete").asBoolean()).isTrue();
        JsonNode received =
                json("/api/v1/deliveries?state=received&dataset=stays").get("deliveries");
        assertThat(received).hasSize(2);
        assertThat(received.get(1).get("late").asBoolean()).isTrue();
        assertThat(site.get("/it/quality.csv?prefecture=TR&period=").body())
                .endsWith("\r\nstays,TR,2024-06,missing,,2026-11-22.1,sample\r\n");
    }

    @Test
    void nationalReportsAreServedWithTheirFlags() throws Exception {
        assertThat(site.get("/api/v1/national-reports.csv").body().lines())
                .contains(
                        "dataset,report_date,rows,rejected,flags,repeated,release,origin",
                        "ministry_presences,2024-06-30,60,2,repeated_report,05;10,2026-11-22.1,sample",
                        "landings,,0,3,,,2026-11-22.1,sample");
        assertThat(json("/api/v1/national-reports").get("count").asInt()).isEqualTo(3);
    }

    @Test
    void filtersCombineAndAPageLinksToTheNext() throws Exception {
        String filters = "indicator=presences,occupancy_rate&geo_level=prefecture&freq=M&from=2024-02&to=2024-Q1"
                + "&breakdown=total";
        JsonNode part = json("/api/v1/observations?" + filters + "&limit=5");
        assertThat(part.get("count").asInt()).isEqualTo(2 * 4 * 2);
        assertThat(part.get("complete").asBoolean()).isFalse();
        assertThat(part.get("observations")).hasSize(5);
        JsonNode rest = json(part.get("next").asText().replace("limit=5", "limit=50"));
        assertThat(rest.get("observations")).hasSize(11);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(json("/api/v1/observations?" + filters).get("complete").asBoolean())
                .isTrue();
    }

    @Test
    void csvIsSelectedByExtensionByParameterOrByAccept() throws Exception {
        String wanted = site.get("/api/v1/observations.csv?geo=PD").body();
        assertThat(site.get("/api/v1/observations?geo=PD&format=csv").body()).isEqualTo(wanted);
        HttpResponse<String> accepted = site.get("/api/v1/observations?geo=PD", "Accept", "text/csv, */*;q=0.1");
        assertThat(accepted.body()).isEqualTo(wanted);
        assertThat(accepted.headers().allValues("Vary")).contains("Accept", "Accept-Encoding");
        assertThat(accepted.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/observations?sectr=public",
                "/api/v1/observations?sector=pubblic",
                "/api/v1/observations?indicator=presenze",
                "/api/v1/observations?geo=ZZ",
                "/api/v1/observations?period=2024-13",
                "/api/v1/observations?from=yesterday",
                "/api/v1/observations?limit=-1",
                "/api/v1/observations?release=2020-01-01.1",
                "/api/v1/observations?breakdown=sex",
                "/api/v1/observations.csv?format=json",
                "/api/v1/deliveries?state=lost",
                "/api/v1/deliveries.csv?prefecture=ZZ",
                "/api/v1/deliveries?flag=jump",
                "/api/v1/projects/UTG-INSIEME?lang=it",
                "/it/quality.csv?dataset=stays,centres",
                "/api/v1/indicators?limit=3",
                "/it/indicators/presences.csv?freq=W",
                "/it/indicators/presences.csv?geo=PD&geo=VI",
                "/api/v1/observations?indicator="
            })
    void anUnknownParameterOrValueIsRejectedWithTheValidOnes(String path) throws Exception {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(response.body()).get("known")).isNotEmpty();
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(site.get(path).body());
    }
}
