package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReleaseSwitchTest {
    private static final int RELEASES = 6;
    private static final String ONE_PERIOD =
            "/api/v1/observations?indicator=presences&period=2024&breakdown=total&geo_level=country,region";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void beforeTheFirstReleaseRequestsReturn503AndLaterTheRelease(@TempDir Path folder) throws Exception {
        try (RunningSite site = new RunningSite(folder.resolve("open"))) {
            HttpResponse<String> page = site.get("/it/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).startsWith("<!doctype html>").contains("./accoglienza demo");
            assertThat(site.get("/status").statusCode()).isEqualTo(503);
            assertThat(json.readTree(site.get("/api/v1/releases").body())
                            .get("detail")
                            .asText())
                    .contains("./accoglienza demo")
                    .doesNotContain(folder.toString());
            new OpenLayerFixture(folder.resolve("open")).publish();
            assertThat(site.get("/it/").statusCode()).isEqualTo(200);
            assertThat(site.get("/status").body()).contains("2026-11-22.1");
        }
    }

    @Test
    void aNewReleaseChangesTagsAndAPastReleaseStaysAvailable(@TempDir Path folder) throws Exception {
        OpenLayerFixture layer = new OpenLayerFixture(folder);
        layer.publish();
        try (RunningSite site = new RunningSite(folder)) {
            HttpResponse<String> first = site.get(ONE_PERIOD);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            layer.publish();
            assertThat(site.get(ONE_PERIOD, "If-None-Match", tag).statusCode()).isEqualTo(200);
            assertThat(site.get(ONE_PERIOD + "&release=2026-11-22.1").body()).isEqualTo(first.body());
            assertThat(json.readTree(site.get("/api/v1/releases").body()).get("releases"))
                    .hasSize(2);
        }
    }

    @Test
    void noResponseMixesTwoReleases(@TempDir Path folder) throws Exception {
        OpenLayerFixture layer = new OpenLayerFixture(folder);
        layer.publish();
        AtomicBoolean publishing = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try (RunningSite site = new RunningSite(folder)) {
            List<Future<Set<String>>> seen = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                String noCache = "&limit=" + (100 + reader);
                seen.add(readers.submit(() -> read(site, noCache, publishing)));
            }
            for (int release = 1; release < RELEASES; release++) {
                layer.publish();
            }
            publishing.set(false);
            for (Future<Set<String>> each : seen) {
                assertThat(each.get()).isNotEmpty();
            }
            assertThat(site.get("/status").body()).contains("2026-11-22." + RELEASES);
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void aReleaseThatCannotBeReadLeavesTheOldOneInPlaceUntilItCan(@TempDir Path folder) throws Exception {
        OpenLayerFixture layer = new OpenLayerFixture(folder);
        layer.publish();
        try (RunningSite site = new RunningSite(folder)) {
            assertThat(site.get("/status").body()).contains("2026-11-22.1");
            Files.move(folder.resolve("codes"), folder.resolve("elsewhere"));
            Files.createDirectories(folder.resolve("codes").resolve("_delta_log"));
            layer.publish();
            assertThat(site.get("/status").body()).contains("2026-11-22.1");
            assertThat(site.get("/it/").statusCode()).isEqualTo(200);
            Files.copy(
                    folder.resolve("elsewhere/_delta_log/00000000000000000000.json"),
                    folder.resolve("codes/_delta_log/00000000000000000000.json"));
            assertThat(site.get("/status").body()).contains("2026-11-22.2");
        }
    }

    @Test
    void theStatusNamesDamageWithoutPathsAndWhetherFilesWereCompared(@TempDir Path folder) throws Exception {
        OpenLayerFixture layer = new OpenLayerFixture(folder);
        layer.publishWithoutRecord();
        try (RunningSite site = new RunningSite(folder)) {
            assertThat(json.readTree(site.get("/status").body())).isEqualTo(json.readTree("""
                            {"title": "OK", "status": 200, "detail": "Release 2026-11-22.1 is being served",
                             "files": "not recorded"}"""));
            layer.publish();
            assertThat(site.get("/status").body()).contains("2026-11-22.2").contains("as published");
            layer.publish();
            Files.delete(folder.resolve("codes/part-00002.snappy.parquet"));
            HttpResponse<String> damaged = site.get("/status");
            assertThat(damaged.statusCode()).isEqualTo(200);
            assertThat(json.readTree(damaged.body())).isEqualTo(json.readTree("""
                            {"title": "Damaged", "status": 200, "detail": "Release 2026-11-22.2 is being served",
                             "files": "as published", "damage":
                             ["release 2026-11-22.3: open/codes: file part-00002.snappy.parquet is missing"]}"""));
        }
    }

    @Test
    void aDamagedPastReleaseIsReported(@TempDir Path folder) throws Exception {
        OpenLayerFixture layer = new OpenLayerFixture(folder);
        layer.publish();
        layer.publish();
        Files.delete(folder.resolve("codes/part-00000.snappy.parquet"));
        try (RunningSite site = new RunningSite(folder)) {
            assertThat(site.get("/it/").statusCode()).isEqualTo(200);
            HttpResponse<String> past = site.get(ONE_PERIOD + "&release=2026-11-22.1");
            assertThat(past.statusCode()).isEqualTo(503);
            assertThat(past.body())
                    .contains("release 2026-11-22.1: open/codes: file part-00000.snappy.parquet is missing");
        }
    }

    /** Reads until publishing ends and once more; checks that each value is of the release in the response. */
    private Set<String> read(RunningSite site, String parameter, AtomicBoolean publishing) throws Exception {
        Set<String> releases = new TreeSet<>();
        boolean last = false;
        while (!last) {
            last = !publishing.get();
            JsonNode response = json.readTree(site.get(ONE_PERIOD + parameter).body());
            String release = response.get("release").asText();
            int n = Integer.parseInt(release.substring(release.lastIndexOf('.') + 1));
            assertThat(response.get("observations")).hasSize(3);
            for (JsonNode each : response.get("observations")) {
                assertThat(each.get("value").asInt() % 100).isEqualTo(n);
                assertThat(each.get("release").asText()).isEqualTo(release);
            }
            releases.add(release);
        }
        return releases;
    }
}
