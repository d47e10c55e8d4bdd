package it.accoglienza.dashboard.datapackage;

import it.accoglienza.dashboard.datapackage.TableColumn.Declaration;
import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table {@code columns} of a release.
 *
 * @param files its files; empty if the release does not have it
 */
record ColumnDeclarations(Connection connection, List<Path> files) {
    /** Columns that an early release lacks are null. */
    private static final String SELECT = """
            SELECT * FROM (
                SELECT * FROM (VALUES (NULL::VARCHAR, NULL::VARCHAR, NULL::INTEGER, NULL::VARCHAR, NULL::VARCHAR, NULL::VARCHAR,
                        false, false, NULL::VARCHAR, NULL::VARCHAR, NULL::VARCHAR, NULL::VARCHAR, NULL::VARCHAR))
                    AS declared (table_name, column_name, position, type, sql_type, unit,
                        required, primary_key, codes, title_it, title_en, description_it, description_en)
                UNION ALL BY NAME SELECT * FROM %s)
            WHERE table_name = ? AND column_name IS NOT NULL ORDER BY position""";

    /** Returns the declared columns of a table in order; empty if the release does not declare it. */
    List<Declaration> read(String table) throws SQLException {
        List<Declaration> declared = new ArrayList<>();
        if (files.isEmpty()) {
            return declared;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT.formatted(ReleaseDatabase.parquet(files)))) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    declared.add(declaration(row));
                }
            }
        }
        return declared;
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                row.getString("column_name"),
                row.getString("type"),
                row.getString("sql_type"),
                new Localized(row.getString("title_it"), row.getString("title_en")),
                optional(row.getString("description_it"), row.getString("description_en")),
                row.getBoolean("required"),
                row.getBoolean("primary_key"),
                row.getString("unit"),
                row.getString("codes"));
    }

    private static @Nullable Localized optional(@Nullable String it, @Nullable String en) {
        return it == null || en == null ? null : new Localized(it, en);
    }
}
