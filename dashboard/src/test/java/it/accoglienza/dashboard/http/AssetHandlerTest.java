package it.accoglienza.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssetHandlerTest {
    private static final String SHEET = "/assets/fixture-0a1b2c3d.css";

    @Test
    void anAssetIsCachedWithoutExpiryAndSentInTheBestEncoding(@TempDir Path folder) throws Exception {
        try (RunningSite site = new RunningSite(folder)) {
            HttpResponse<String> plain = site.get(SHEET);
            assertThat(plain.body()).startsWith("body {");
            assertThat(plain.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
            HttpResponse<String> brotli = site.get(SHEET, "Accept-Encoding", "gzip, br");
            assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
            assertThat(brotli.body()).startsWith("brotli");
            String tag = brotli.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = site.get(SHEET, "Accept-Encoding", "br", "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }

    @Test
    void otherFilesOfTheClasspathAreNotServed(@TempDir Path folder) throws Exception {
        try (RunningSite site = new RunningSite(folder)) {
            for (String path : new String[] {
                "/assets/../simplelogger.properties",
                "/assets/%2e%2e/simplelogger.properties",
                "/assets/..%2fsimplelogger.properties",
                "/assets/absent.css",
                "/assets/.hidden.css",
                "/assets/",
                "/assets/fixture-0a1b2c3d.css.gz",
                "/assets//fixture-0a1b2c3d.css",
                "/assets/a%5c..%5cb.css"
            }) {
                assertThat(site.get(path).statusCode()).as(path).isIn(400, 404);
            }
        }
    }
}
