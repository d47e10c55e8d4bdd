package it.accoglienza.dashboard.datapackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A DuckDB database in memory that reads the files of a release and writes in one folder; it can access nothing else. */
final class PackageDatabase implements AutoCloseable {
    /** Sorts 5 million observations; what does not fit is sorted in files of the folder. */
    private static final String MEMORY = "512MB";

    private final Connection connection;
    private final Path sorting;

    private PackageDatabase(Connection connection, Path sorting) {
        this.connection = connection;
        this.sorting = sorting;
    }

    /**
     * Opens a database.
     *
     * @param folder the folder to write to
     * @param readable the files to read
     */
    static PackageDatabase open(Path folder, Collection<Path> readable) throws SQLException {
        Path sorting = folder.resolve(".sorting");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PackageDatabase database = new PackageDatabase(connection, sorting);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '" + MEMORY + "'");
            statement.execute("SET threads = 2");
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET temp_directory = " + quoted(sorting));
            statement.execute("SET allowed_directories = " + list(List.of(folder)));
            statement.execute("SET allowed_paths = " + list(readable));
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            return database;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Returns the connection, which this database closes. */
    Connection connection() {
        return connection;
    }

    /** Returns a text as an SQL literal. */
    static String quoted(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    private static String list(Collection<Path> paths) {
        return paths.stream().map(PackageDatabase::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        TargetFolder.delete(sorting);
    }
}
