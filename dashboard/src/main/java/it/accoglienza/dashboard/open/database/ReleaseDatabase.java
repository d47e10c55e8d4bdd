package it.accoglienza.dashboard.open.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * A release in a read-only DuckDB file of its own in the temporary folder, deleted on close. DuckDB cannot access other
 * files.
 */
public final class ReleaseDatabase implements AutoCloseable {
    static final String MEMORY = "160MB";

    private final Path folder;
    private final DuckDBConnection root;

    private ReleaseDatabase(Path folder, DuckDBConnection root) {
        this.folder = folder;
        this.root = root;
    }

    /**
     * Loads a release.
     *
     * @param files the Parquet files of each of the {@link #tables()}; a table without files is empty
     */
    public static ReleaseDatabase load(Map<String, List<Path>> files) {
        try {
            Path folder = Files.createTempDirectory("accoglienza-open-");
            try {
                DatabaseLoader.load(address(folder), files);
                return new ReleaseDatabase(folder, openReadOnly(folder));
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

    /** Returns the names of all tables. */
    public static List<String> tables() {
        return Stream.concat(DatabaseLoader.REQUIRED_TABLES.stream(), DatabaseLoader.OPTIONAL_TABLES.stream())
                .toList();
    }

    /** Returns true if every release must have a table. */
    public static boolean isRequired(String table) {
        return DatabaseLoader.REQUIRED_TABLES.contains(table);
    }

    /** Returns the DuckDB table function that reads some Parquet files; a folder such as {@code a=1} adds no column. */
    public static String parquet(List<Path> files) {
        return files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
    }

    /** Returns the number of rows of one of the {@link #tables()}. */
    public long rows(String table) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return count.next() ? count.getLong(1) : 0;
        } catch (SQLException failure) {
            throw new IllegalStateException(table + ": the rows cannot be counted: " + failure.getMessage(), failure);
        }
    }

    /** Returns a new connection for one query, to be closed by the caller. */
    Connection connect() throws SQLException {
        return root.duplicate();
    }

    @Override
    public void close() {
        try {
            root.close();
            delete(folder);
        } catch (SQLException failure) {
            throw new IllegalStateException("A release cannot be closed: " + failure.getMessage(), failure);
        }
    }

    private static DuckDBConnection openReadOnly(Path folder) throws SQLException {
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
