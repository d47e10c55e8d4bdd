package it.accoglienza.dashboard.page;

import it.accoglienza.dashboard.open.OpenLayerFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an open layer with all prefectures and regions, for tests of whole pages. */
public final class PortalFixture {
    private static final Pattern TABLE = Pattern.compile("-- (\\w+)\\n((?:SELECT|WITH).*?);\\n", Pattern.DOTALL);

    private PortalFixture() {}

    /** Publishes one release in the folder; the tables are the queries of {@code portal.sql}. */
    public static void publishedIn(Path folder) throws SQLException, IOException {
        try (InputStream sql = Objects.requireNonNull(PortalFixture.class.getResourceAsStream("portal.sql"))) {
            Matcher tables = TABLE.matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> selects = new LinkedHashMap<>();
            while (tables.find()) {
                selects.put(tables.group(1), tables.group(2));
            }
            new OpenLayerFixture(folder).publish(selects);
        }
    }
}
