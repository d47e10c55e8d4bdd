package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.javalin.Javalin;
import it.accoglienza.dashboard.http.Response;
import it.accoglienza.dashboard.http.ResponseSender;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LargeResponseTest {
    private static final String MANY = "SELECT 'presences' AS indicator, 'prefecture' AS geo_level, 'PD' AS geo,"
            + " 'M' AS freq, printf('%04d-%02d', 1000 + CAST(i // 12 AS INTEGER), CAST(i % 12 AS INTEGER) + 1) AS period,"
            + " '' AS breakdown, CAST(i AS DECIMAL(18,4)) AS value, CAST(NULL AS DECIMAL(18,4)) AS numerator,"
            + " CAST(NULL AS DECIMAL(18,4)) AS denominator, 'A' AS status, CAST(1 AS INTEGER) AS delivered,"
            + " CAST(1 AS INTEGER) AS expected FROM range(50000) t(i)";

    @Test
    void aLargeDownloadIsCompleteAndInOrder(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish(Map.of("observations", MANY));
        try (RunningSite site = new RunningSite(folder)) {
            HttpResponse<String> file = site.get("/api/v1/observations.csv");
            List<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(file.body()).stream().toList();
            assertThat(rows).hasSize(50_000);
            assertThat(file.headers().firstValue("Content-Length")).isEmpty();
            assertThat(rows.get(49_999).getField("period")).isEqualTo("5166-08");
            assertThat(rows.get(49_999).getField("value")).isEqualTo("49999");
            String tag = file.headers().firstValue("ETag").orElseThrow();
            assertThat(site.get("/api/v1/observations.csv", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(site.send("HEAD", "/api/v1/observations.csv").headers().firstValue("ETag"))
                    .hasValue(tag);
        }
    }

    @Test
    void aDownloadThatFailsAbortsTheConnection() throws Exception {
        Response failing = new Response("text/csv", Map.of(), true, out -> {
            out.write("a,b\r\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            out.flush();
            throw new IOException("the disk is not available");
        });
        Javalin app = Javalin.create(
                        config -> config.routes.get("/", ctx -> ResponseSender.stream(ctx, failing, "tag")))
                .start("localhost", 0);
        try {
            for (String encoding : new String[] {"identity", "gzip"}) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port()))
                        .header("Accept-Encoding", encoding)
                        .build();
                assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()))
                        .isInstanceOf(IOException.class);
            }
        } finally {
            app.stop();
        }
    }
}
