package it.accoglienza.dashboard.open;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Publishes releases of a small open layer in a folder. */
public final class OpenLayerFixture {
    private static final String FINGERPRINTS = "{\"contracts\":\"5d41402abc4b2a76\"}";
    private static final Pattern TABLE = Pattern.compile("-- (\\w+)\\n((?:SELECT|WITH).*?);\\n", Pattern.DOTALL);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, DeltaFixture> tables = new HashMap<>();
    private int number;

    public OpenLayerFixture(Path folder) {
        this.folder = folder;
    }

    /** Publishes the next release, with each value one higher than in the last release; returns its id. */
    public String publish() throws SQLException, IOException {
        return publish(Map.of());
    }

    /** Publishes the next release with other rows in some tables, given as SELECT statements by table. */
    public String publish(Map<String, String> others) throws SQLException, IOException {
        return publishWithout(others, Set.of());
    }

    /** Publishes the next release without some tables. */
    public String publishWithout(Map<String, String> others, Set<String> absent) throws SQLException, IOException {
        return write(others, absent, true);
    }

    /** Publishes the next release as early versions of publish did, without a record of rows and files. */
    public String publishWithoutRecord() throws SQLException, IOException {
        return write(Map.of(), Set.of(), false);
    }

    private String write(Map<String, String> others, Set<String> absent, boolean recorded)
            throws SQLException, IOException {
        number++;
        Map<String, String> selects = new LinkedHashMap<>(selects());
        selects.putAll(others);
        selects.keySet().removeAll(absent);
        ObjectNode versions = JSON.createObjectNode();
        ObjectNode files = JSON.createObjectNode();
        for (Map.Entry<String, String> each : selects.entrySet()) {
            String select = each.getValue().replace("{n}", String.valueOf(number));
            versions.put(each.getKey(), table(each.getKey()).replace(select));
            files.putObject(each.getKey())
                    .put("rows", DeltaFixture.count(select))
                    .putPOJO("sha256", table(each.getKey()).sha256());
        }
        String release = "2026-11-22." + number;
        String row = row(release, versions.toString());
        table("releases").append(recorded ? withRecord(row, release, versions, files) : row);
        return release;
    }

    DeltaFixture table(String name) {
        return tables.computeIfAbsent(name, absent -> new DeltaFixture(folder.resolve(absent)));
    }

    private String time() {
        return "2026-11-22T10:00:%02dZ".formatted(number % 60);
    }

    private String row(String release, String versions) {
        return """
                SELECT '%s' AS release, TIMESTAMPTZ '%s' AS published_at, 'sample' AS origin,
                    'Prova' AS reason_it, 'Test' AS reason_en, 'passed' AS audit, CAST(100 AS INTEGER) AS checks,
                    '2024-01' AS first_month, '2024-06' AS last_month, '%s' AS tables""".formatted(release, time(), versions);
    }

    /** Adds the columns that the module transform writes: see its ReleaseHash. */
    private String withRecord(String row, String release, ObjectNode versions, ObjectNode files) {
        String time = Instant.parse(time()).getEpochSecond() + "000000";
        String hashed = String.join(
                        "\n", List.of(release, time, "sample", "Prova", "Test", "passed", "100", "2024-01", "2024-06"))
                + "\n" + versions + "\n" + files + "\n1.0.0\n" + FINGERPRINTS;
        return "SELECT *, '%s' AS files, '1.0.0' AS program, '%s' AS fingerprints, '%s' AS row_sha256 FROM (%s)"
                .formatted(files, FINGERPRINTS, DeltaFixture.sha256(hashed.getBytes(StandardCharsets.UTF_8)), row);
    }

    private static Map<String, String> selects() throws IOException {
        try (InputStream sql =
                Objects.requireNonNull(OpenLayerFixture.class.getResourceAsStream("fixture.sql"), "fixture.sql")) {
            Matcher tables = TABLE.matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> selects = new LinkedHashMap<>();
            while (tables.find()) {
                selects.put(tables.group(1), tables.group(2));
            }
            return selects;
        }
    }
}
