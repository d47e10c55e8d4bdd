package it.accoglienza.dashboard.open.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Creates the tables of {@code schema.sql} and fills them from Parquet files, sorted by all columns. */
final class DatabaseLoader {
    static final List<String> REQUIRED_TABLES =
            List.of("observations", "indicators", "datasets", "fields", "codes", "geographies", "deliveries");
    /** Tables that early releases do not have. */
    static final List<String> OPTIONAL_TABLES = List.of(
            "national_reports",
            "checks",
            "projects",
            "project_tasks",
            "project_milestones",
            "project_spending",
            "project_networks");

    private DatabaseLoader() {}

    /**
     * Creates the database at a JDBC address.
     *
     * @param files the Parquet files of each table; a table without files is empty
     */
    static void load(String address, Map<String, List<Path>> files) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '" + ReleaseDatabase.MEMORY + "'");
            statement.execute(schema());
            for (String table : ReleaseDatabase.tables()) {
                List<Path> parts = files.getOrDefault(table, List.of());
                if (!parts.isEmpty()) {
                    statement.execute(insert(table, columns(statement, table), parts));
                }
            }
        }
    }

    private static String schema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(DatabaseLoader.class.getResourceAsStream("schema.sql"), "schema.sql")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT column_name FROM information_schema.columns"
                + " WHERE table_name = '" + table + "' AND is_generated = 'NEVER' ORDER BY ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    /** Sets a column that the files lack to null: early releases have fewer columns. */
    private static String insert(String table, List<String> columns, List<Path> parts) {
        return """
                INSERT INTO %1$s (%2$s) SELECT %2$s
                FROM (SELECT %2$s FROM %1$s WHERE false UNION ALL BY NAME SELECT * FROM %3$s) ORDER BY ALL""".formatted(table, String.join(", ", columns), ReleaseDatabase.parquet(parts));
    }
}
