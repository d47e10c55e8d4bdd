package it.accoglienza.dashboard.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Publishes releases of a small open layer in a folder. */
public final class OpenLayerFixture {
    private static final Pattern TABLE = Pattern.compile("-- (\\w+)\\n((?:SELECT|WITH).*?);\\n", Pattern.DOTALL);

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
        number++;
        Map<String, String> selects = new LinkedHashMap<>(selects());
        selects.putAll(others);
        selects.keySet().removeAll(absent);
        Map<String, Long> versions = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : selects.entrySet()) {
            String select = each.getValue().replace("{n}", String.valueOf(number));
            versions.put(each.getKey(), table(each.getKey()).replace(select));
        }
        String release = "2026-11-22." + number;
        table("releases").append(row(release, versions));
        return release;
    }

    DeltaFixture table(String name) {
        return tables.computeIfAbsent(name, absent -> new DeltaFixture(folder.resolve(absent)));
    }

    private String row(String release, Map<String, Long> versions) {
        String json = versions.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return """
                SELECT '%s' AS release, TIMESTAMPTZ '2026-11-22 10:00:%02d+00' AS published_at, 'sample' AS origin,
                    'Prova' AS reason_it, 'Test' AS reason_en, 'passed' AS audit, CAST(100 AS INTEGER) AS checks,
                    '2024-01' AS first_month, '2024-06' AS last_month, '%s' AS tables""".formatted(release, number % 60, json);
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
