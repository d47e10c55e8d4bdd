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
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Random bytes are longer than every buffer, also compressed. */
    private static Response failing() {
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        return new Response("text/csv", Map.of(), true, out -> {
            out.write(bytes);
            out.flush();
            throw new IOException("the disk is not available");
        });
    }

    private static Javalin failingSite() {
        return Javalin.create(config -> config.routes.get("/", ctx -> ResponseSender.stream(ctx, failing(), "tag")))
                .start("localhost", 0);
    }

    @Test
    void aDownloadThatFailsAbortsTheConnection() {
        Javalin app = failingSite();
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

    @Test
    void aDownloadThatFailsDoesNotLookWholeToAClientThatClosesTheConnection() throws IOException {
        Javalin app = failingSite();
        try {
            RawClient client = new RawClient(app.port());
            assertThat(client.send(RawClient.get("/", "1.1")))
                    .contains("Transfer-Encoding: chunked")
                    .doesNotContain("\r\n0\r\n\r\n");
            assertThat(RawClient.status(client.send(RawClient.get("/", "1.0"))))
                    .isEqualTo(500); // before its first byte
        } finally {
            app.stop();
        }
    }

    /** Requires that a body of text is as long as its head says. */
    private static void whole(String answer) {
        Matcher length =
                Pattern.compile("(?s)Content-Length: (\\d+).*?\r\n\r\n(.*)").matcher(answer);
        assertThat(length.find()).as("a length").isTrue();
        assertThat(length.group(2).getBytes(StandardCharsets.UTF_8)).hasSize(Integer.parseInt(length.group(1)));
    }

    @Test
    void aDownloadHasALengthForHttp10AndAPlaceBeforeItsFirstByte(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish(Map.of("observations", MANY.replace("50000", "500000")));
        try (RunningSite site = new RunningSite(folder)) {
            RawClient client = new RawClient(site.app().port());
            whole(client.send(RawClient.get("/api/v1/deliveries.csv", "1.0")));
            whole(client.send(RawClient.get("/api/v1/observations.csv", "1.0")));
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                slow.add(client.open(RawClient.get("/api/v1/observations.csv", "1.1")));
            }
            for (Socket socket : slow) { // its first byte is sent when its download has a place
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            HttpResponse<String> busy = site.get("/api/v1/observations.json");
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Retry-After")).hasValue("5");
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
