package it.accoglienza.dashboard.open.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * One release as a DuckDB file of its own, in the temporary folder: it does not change, can reach no other file, and
 * is deleted when closed. Observations lie in the order that readers get them, so that no answer needs sorting.
 */
public final class ReleaseDatabase implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("observations", "indicators", "datasets", "fields", "codes", "geographies", "deliveries");
    /** Tables that early releases do not have; there they are empty. */
    private static final List<String> LATER_TABLES = List.of(
            "rejections",
            "checks",
            "projects",
            "project_tasks",
            "project_milestones",
            "project_spending",
            "project_networks");

    private static final String MEMORY = "160MB";

    private final Path folder;
    private final DuckDBConnection root;

    private ReleaseDatabase(Path folder, DuckDBConnection root) {
        this.folder = folder;
        this.root = root;
    }

    /** Loads a release; every table must be given, by its name, as the Parquet files that it is made of. */
    public static ReleaseDatabase load(Map<String, List<Path>> files) {
        try {
            Path folder = Files.createTempDirectory("accoglienza-open-");
            try {
                fill(folder, files);
                return new ReleaseDatabase(folder, openToRead(folder));
            } catch (SQLException | RuntimeException failure) {
                delete(folder);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The temporary folder cannot be written: free some space", failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("The release cannot be loaded: " + failure.getMessage(), failure);
        }
    }

    /** Every table that is loaded. */
    public static List<String> tables() {
        return Stream.concat(TABLES.stream(), LATER_TABLES.stream()).toList();
    }

    /** Whether no release may lack a table. */
    public static boolean needed(String table) {
        return TABLES.contains(table);
    }

    /** Parquet files as a table in DuckDB's words. */
    public static String parquet(List<Path> files) {
        return files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
    }

    /** A connection of its own for one question; the caller closes it. */
    Connection connect() throws SQLException {
        return root.duplicate();
    }

    @Override
    public void close() {
        try {
            root.close();
            delete(folder);
        } catch (SQLException failure) {
            throw new IllegalStateException("A release could not be closed: " + failure.getMessage(), failure);
        }
    }

    private static void fill(Path folder, Map<String, List<Path>> files) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(address(folder));
                Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '" + MEMORY + "'");
            statement.execute(schema());
            for (String table : tables()) {
                List<Path> parts = Objects.requireNonNull(files.get(table), table);
                if (!parts.isEmpty()) {
                    statement.execute(insert(table, columns(statement, table), parts));
                }
            }
        }
    }

    private static String schema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(ReleaseDatabase.class.getResourceAsStream("schema.sql"), "schema.sql")) {
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

    /** A column that the files do not have is null, for early releases lack some. */
    private static String insert(String table, List<String> columns, List<Path> parts) {
        return """
                INSERT INTO %1$s (%2$s) SELECT %2$s
                FROM (SELECT %2$s FROM %1$s WHERE false UNION ALL BY NAME SELECT * FROM %3$s) ORDER BY ALL""".formatted(table, String.join(", ", columns), parquet(parts));
    }

    private static DuckDBConnection openToRead(Path folder) throws SQLException {
        Properties settings = new Properties();
        settings.put("duckdb.read_only", "true");
        settings.put("jdbc_stream_results", "true");
        settings.put("enable_external_access", "false");
        settings.put("memory_limit", MEMORY);
        settings.put("threads", "2");
        settings.put("lock_configuration", "true");
        return DriverManager.getConnection(address(folder), settings).unwrap(DuckDBConnection.class);
    }

    private static String address(Path folder) {
        return "jdbc:duckdb:" + folder.resolve("release.duckdb");
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + ": cannot be deleted", failure);
        }
    }
}
