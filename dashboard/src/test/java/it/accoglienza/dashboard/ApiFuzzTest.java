package it.accoglienza.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends 5,000 random requests over the OpenAPI document and the pages: every path and parameter with usual and hostile values,
 * methods, headers and encodings. No answer is an internal error, larger than the data or cut; slow ones are printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiFuzzTest {
    private static final int REQUESTS = 5_000;
    private static final int MOST_BYTES = 2_000_000;
    private static final long SLOW_NANOS = 2_000_000_000L;
    private static final long SEED = 20_261_126;

    private static final List<String> PAGES = List.of(
            "/it/",
            "/en/indicators/",
            "/it/indicators/{id}",
            "/en/indicators/{id}.csv",
            "/it/indicators/{id}.json",
            "/it/training",
            "/it/training.csv",
            "/it/projects/{code}",
            "/it/quality",
            "/it/quality.json",
            "/it/data",
            "/en/methods",
            "/status",
            "/assets/{name}",
            "/{name}");
    private static final List<String> VALUES = List.of(
            "presences",
            "occupancy_rate",
            "PD",
            "IT",
            "05",
            "PD,VI",
            "M",
            "A",
            "2024-03",
            "2024-Q1",
            "2024",
            "total",
            "all",
            "centre_type",
            "CAS",
            "prefecture",
            "json",
            "csv",
            "it",
            "en",
            "UTG-INSIEME",
            "stays",
            "missing",
            "repeats",
            "0",
            "7",
            "999999999999999",
            "9999999999999999999",
            "-1",
            "1e9",
            "",
            "%",
            "%2",
            "%zz",
            "%u0041",
            "%FF",
            "%C3%28",
            "%00",
            "%0d%0aX: y",
            "..%u2215",
            "..%2F..%2Fetc%2Fpasswd",
            "%2e%2e/",
            "a%20b",
            "a+b",
            "PD%2CVI",
            "%F0%9F%98%80",
            "'%20OR%201%3D1--",
            "%22%3E%3Cscript%3E",
            "$%7B7*7%7D",
            "2024-13",
            "0000",
            "9999-12",
            "2026-11-22.1",
            "2026-11-22.9",
            ",",
            ",,PD",
            "a".repeat(3000),
            "%25".repeat(400));
    private static final List<String> HEADERS = List.of(
            "Accept: text/csv",
            "Accept: application/json",
            "Accept: */*;q=0",
            "Accept: %%%",
            "Accept: text/csv;q=a",
            "Accept-Encoding: br",
            "Accept-Encoding: gzip;q=2, br;q=x",
            "Accept-Encoding: identity;q=0",
            "Accept-Language: de,en;q=0.3",
            "Accept-Language: ;;;",
            "If-None-Match: *",
            "If-None-Match: \"x",
            "If-Modified-Since: yesterday",
            "Range: bytes=0-1",
            "Range: bytes=-",
            "Range: lines=1",
            "Origin: null",
            "Cookie: a=b",
            "X-Forwarded-For: 1",
            "Content-Type: text/csv",
            "Access-Control-Request-Method: GET",
            "Expect: 100-continue");
    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE",
            "FOO");

    private final Random random = new Random(SEED);
    private final List<String> paths = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>(List.of("utm_source", "x", "centre_type", "sector", "map"));
    private RunningSite site;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish();
        site = new RunningSite(folder);
        JsonNode api = new ObjectMapper()
                .readTree(ApiFuzzTest.class.getResourceAsStream("/it/accoglienza/dashboard/http/openapi.json"));
        api.get("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).as("paths of the document").hasSizeGreaterThan(12);
        api.at("/components/parameters")
                .forEach(each -> parameters.add(each.path("name").asText()));
        paths.addAll(PAGES);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void noAnswerIsAnInternalErrorTooLargeOrCut() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> statuses = new HashMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            String method = any(METHODS);
            String request = request(method);
            long start = System.nanoTime();
            byte[] answer = send(request);
            if (System.nanoTime() - start > SLOW_NANOS) {
                System.err.println("slow: " + request.lines().findFirst().orElse(""));
            }
            String fault = fault(method, answer);
            if (!fault.isEmpty()) {
                faults.add(fault + ": " + request.replace("\r\n", " | "));
            }
            statuses.merge(status(answer), 1, Integer::sum);
        }
        assertThat(faults).isEmpty();
        assertThat(statuses).containsKeys(200, 400, 404, 405);
    }

    private String request(String method) {
        StringBuilder path = new StringBuilder(any(paths).replaceAll("\\{\\w+\\}", "@"));
        for (int at = path.indexOf("@"); at >= 0; at = path.indexOf("@")) {
            path.replace(at, at + 1, any(VALUES).replace(" ", "%20"));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append(path.indexOf("?") < 0 ? "?" : "&")
                    .append(any(parameters))
                    .append("=")
                    .append(any(VALUES));
        }
        StringBuilder request =
                new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(method, path));
        Stream.generate(() -> any(HEADERS)).limit(random.nextInt(3)).forEach(header -> request.append(header)
                .append("\r\n"));
        return request.append("\r\n").toString();
    }

    private byte[] send(String request) throws IOException {
        try (Socket socket = new RawClient(site.app().port()).open(request)) {
            return RawClient.readAll(socket);
        }
    }

    /** Returns what is wrong with an answer, empty if nothing is. */
    private static String fault(String method, byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int status = status(answer);
        int body = text.indexOf("\r\n\r\n") + 4;
        String head = text.substring(0, Math.max(body, 4) - 4).toLowerCase(Locale.ROOT);
        if (status == 0 || status >= 500) {
            return "status " + status;
        }
        if (answer.length > MOST_BYTES) {
            return answer.length + " bytes";
        }
        if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
            return "";
        }
        if (head.contains("transfer-encoding: chunked")) {
            return text.endsWith("0\r\n\r\n") ? "" : "cut";
        }
        return head.contains("content-length: " + (answer.length - body)) ? "" : "another length than announced";
    }

    private static int status(byte[] answer) {
        return RawClient.status(new String(answer, 0, Math.min(answer.length, 16), StandardCharsets.ISO_8859_1));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
