package it.accoglienza.dashboard.datapackage;

import static java.util.stream.Collectors.joining;

import it.accoglienza.dashboard.datapackage.TableColumn.Declaration;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a table as Parquet and as CSV with DuckDB. Rows are sorted by primary key and then by all other columns, so that the same
 * rows give the same bytes.
 *
 * @param release recorded in each Parquet file with its origin
 */
record TableWriter(Connection connection, Release release) {
    private static final String PARQUET = """
            COPY (SELECT %s FROM %s ORDER BY %s) TO %s
            (FORMAT parquet, COMPRESSION zstd, KV_METADATA {release: %s, origin: %s})""";
    /** RFC 4180; the empty string is quoted and null is not. */
    private static final String CSV = """
            COPY (SELECT %s FROM %s) TO %s
            (FORMAT csv, HEADER true, NEW_LINE '\\r\\n', NULLSTR '', TIMESTAMPFORMAT '%%Y-%%m-%%dT%%H:%%M:%%S.%%fZ')""";

    /**
     * The rows of a table.
     *
     * @param sql a table expression
     * @param columns in the order of the table
     */
    record Source(String sql, List<TableColumn> columns) {}

    /**
     * Returns the rows of a table in its files.
     *
     * @param files empty if the table has no rows; then the declaration gives the columns
     */
    Source source(List<Path> files, List<Declaration> declared) throws SQLException {
        String sql = files.isEmpty() ? withoutRows(declared) : ReleaseDatabase.parquet(files);
        List<TableColumn> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + sql)) {
            while (rows.next()) {
                String name = rows.getString("column_name");
                columns.add(new TableColumn(
                        name,
                        rows.getString("column_type"),
                        declared.stream()
                                .filter(each -> each.name().equals(name))
                                .findFirst()
                                .orElse(null)));
            }
        }
        return new Source(sql, columns);
    }

    private static String withoutRows(List<Declaration> declared) {
        return declared.stream()
                .map(each -> "CAST(NULL AS %s) AS \"%s\"".formatted(each.duckDbType(), each.name()))
                .collect(joining(", ", "(SELECT ", " WHERE false)"));
    }

    /** Writes all rows of a table in their order and returns the number of rows in the file. */
    long writeParquet(Source source, Path file) throws SQLException {
        Stream<TableColumn> keyFirst = source.columns().stream()
                .sorted(Comparator.comparing(TableColumn::isPrimaryKey).reversed());
        try (Statement statement = connection.createStatement()) {
            statement.execute(PARQUET.formatted(
                    source.columns().stream()
                            .map(TableColumn::parquetExpression)
                            .collect(joining(", ")),
                    source.sql(),
                    keyFirst.map(TableColumn::identifier).collect(joining(", ")),
                    PackageDatabase.quoted(file),
                    PackageDatabase.quoted(release.id()),
                    PackageDatabase.quoted(release.origin())));
            try (ResultSet count =
                    statement.executeQuery("SELECT count(*) FROM " + ReleaseDatabase.parquet(List.of(file)))) {
                return count.next() ? count.getLong(1) : 0;
            }
        }
    }

    /** Writes the rows of a Parquet file in the same order. */
    void writeCsv(Path parquet, List<TableColumn> columns, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CSV.formatted(
                    columns.stream().map(TableColumn::csvExpression).collect(joining(", ")),
                    ReleaseDatabase.parquet(List.of(parquet)),
                    PackageDatabase.quoted(file)));
        }
    }
}
