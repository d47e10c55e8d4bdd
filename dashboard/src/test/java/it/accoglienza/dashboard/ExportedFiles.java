package it.accoglienza.dashboard;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads exported files with DuckDB as any program reads them, without classes of the dashboard. */
public final class ExportedFiles {
    private ExportedFiles() {}

    /** Exports a release of a warehouse; fails with the messages of the command. */
    public static void export(Path warehouse, Path target, String... others) {
        StringWriter errors = new StringWriter();
        int exit = ExportCommand.commandLine(new ExportCommand())
                .setErr(new PrintWriter(errors))
                .execute(Stream.concat(
                                Stream.of("--warehouse", warehouse.toString(), "--to", target.toString()),
                                Stream.of(others))
                        .toArray(String[]::new));
        if (exit != 0) {
            throw new AssertionError(errors.toString());
        }
    }

    /** Returns the first cell of the result of a query. */
    public static String value(String sql) throws SQLException {
        return rows(sql).get(0).get(0);
    }

    /** Returns the result of a query as text; null is {@code null}. */
    public static List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
