package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that no browser sends: a filter is taken whole or refused, and nothing is an internal error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileRequestTest {
    private RunningSite site;
    private RawClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish();
        site = new RunningSite(folder);
        client = new RawClient(site.app().port());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/observations?geo=PD%",
                "/api/v1/observations?geo=PD%2",
                "/api/v1/observations?geo=PD%zz",
                "/api/v1/observations?geo=%u0041",
                "/api/v1/observations?geo=%FF",
                "/api/v1/observations?geo=%C3%28",
                "/api/v1/observations?ge%=PD",
                "/api/v1/observations?geo=PD&geo=VI",
                "/api/v1/observations?geo=",
                "/api/v1/observations?geo",
                "/api/v1/observations?limit=",
                "/api/v1/observations?from=",
                "/api/v1/observations?period=&geo=PD",
                "/api/v1/observations?lang=",
                "/api/v1/observations?release=",
                "/api/v1/deliveries.csv?prefecture=%",
                "/it/indicators/presences?geo=%",
                "/it/indicators/presences?freq=M&freq=A",
                "/it/quality?dataset=%E0"
            })
    void aFilterThatCannotBeTakenIsRefused(String path) throws Exception {
        assertThat(RawClient.status(client.send(RawClient.get(path, "1.1")))).isEqualTo(400);
    }

    @Test
    void aTrackingParameterIsIgnoredAndAPlusIsABlank() throws Exception {
        assertThat(site.get("/api/v1/observations.csv?geo=PD&utm_source=a+b&utm_source=c")
                        .body())
                .isEqualTo(site.get("/api/v1/observations.csv?geo=P%44").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/observations", "/api/v1/projects/UTG-INSIEME", "/it/indicators/presences.csv", "/status"
            })
    void aPreflightRequestIsAnswered(String path) throws Exception {
        HttpResponse<String> answer = site.send(
                "OPTIONS",
                path,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD, OPTIONS");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).hasValue("*");
        assertThat(site.send("POST", path).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%u0041",
                "/..%u2215",
                "/assets/..%u2215",
                "/it/%u0041",
                "/api/v1/%u0041",
                "/api/v1/codes/%",
                "/api/v1/codes/%FF",
                "/api/v1/codes/%00",
                "/api/v1/codes/a%2Fb",
                "/api/v1/codes/..%2F..",
                "/api/v1/codes/a;b",
                "/assets/../../etc/passwd",
                "/it/indicators/%C3%28",
                "//",
                "/it//indicators",
                "/%2e%2e/",
                "/it/indicators/{id}",
                "/it/indicators/<b>",
                "/it/indicators/\\",
                "*",
                "http://other/it/"
            })
    void anOddAddressIsNoInternalError(String path) throws Exception {
        for (String version : new String[] {"1.1", "1.0"}) {
            assertThat(RawClient.status(client.send(RawClient.get(path, version))))
                    .as(version)
                    .isBetween(200, 499);
        }
    }
}
