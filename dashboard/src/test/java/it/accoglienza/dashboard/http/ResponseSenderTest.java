package it.accoglienza.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.RunningSite;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResponseSenderTest {
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
    void anUnchangedResponseIsNotSentAgain() throws Exception {
        for (String path : new String[] {"/it/", "/api/v1/observations.csv", "/api/v1/indicators"}) {
            String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(tag).matches("\"[0-9a-f]{32}\"");
            for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
                HttpResponse<String> again = site.get(path, "If-None-Match", known);
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("ETag")).hasValue(tag);
            }
            assertThat(site.get(path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aCompressedResponseHasItsOwnTagAndTheSameContent() throws Exception {
        HttpResponse<byte[]> compressed =
                site.bytes("/api/v1/observations.csv", "Accept-Encoding", "br;q=1.0, gzip;q=0.8");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"");
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        byte[] content = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
        assertThat(new String(content, StandardCharsets.UTF_8))
                .isEqualTo(site.get("/api/v1/observations.csv").body());
        HttpResponse<byte[]> refused = site.bytes("/api/v1/observations.csv", "Accept-Encoding", "gzip;q=0");
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void headReturnsTheHeadersOfGetWithoutABody() throws Exception {
        for (String path : new String[] {"/it/", "/api/v1/observations.json", "/status", "/api/v1/nowhere"}) {
            HttpResponse<String> head = site.send("HEAD", path);
            HttpResponse<String> get = site.get(path);
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("ETag"))
                    .isEqualTo(get.headers().firstValue("ETag"));
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(get.headers().firstValue("Content-Type"));
        }
    }
}
