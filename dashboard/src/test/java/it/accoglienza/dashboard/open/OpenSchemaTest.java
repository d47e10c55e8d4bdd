package it.accoglienza.dashboard.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import it.accoglienza.dashboard.open.database.RowMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboard's tables and row mappers, compared with the Table Schema declarations of the open layer. */
class OpenSchemaTest {
    /** Declared tables that are not loaded into the database of a release. */
    private static final Set<String> TABLES_NOT_LOADED = Set.of("columns", "releases");
    /** Declared columns of loaded tables that are not loaded. */
    private static final Set<String> COLUMNS_NOT_LOADED =
            Set.of("indicators.numerator_of", "indicators.denominator_of");

    private static final Map<String, RowMapper<?>> MAPPERS = Map.of(
            "indicators", RowMappers::indicator,
            "datasets", RowMappers::dataset,
            "fields", RowMappers::field,
            "geographies", RowMappers::geography,
            "observations", RowMappers::observation);

    @Test
    void everyDeclaredTableIsLoadedOrListedHere() throws IOException {
        Set<String> loaded = new TreeSet<>(OpenDeclaration.names());
        assertThat(loaded).containsAll(TABLES_NOT_LOADED);
        loaded.removeAll(TABLES_NOT_LOADED);
        assertThat(ReleaseDatabase.tables()).containsExactlyInAnyOrderElementsOf(loaded);
    }

    static List<String> loadedTables() {
        return ReleaseDatabase.tables();
    }

    @ParameterizedTest
    @MethodSource("loadedTables")
    void aLoadedTableHasTheDeclaredColumnsAndTypes(String table) throws IOException, SQLException {
        Map<String, String> declared = OpenDeclaration.columns(table);
        declared.keySet().removeIf(column -> COLUMNS_NOT_LOADED.contains(table + "." + column));
        assertThat(schemaColumns(table)).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("loadedTables")
    void aColumnThatMustNotBeNullIsDeclaredAsRequired(String table) throws IOException, SQLException {
        assertThat(OpenDeclaration.requiredColumns(table))
                .containsAll(schemaColumns(table, "AND is_nullable = 'NO'").keySet());
    }

    static Set<String> mappedTables() {
        return MAPPERS.keySet();
    }

    /** A mapper that reads an undeclared column fails here. */
    @ParameterizedTest
    @MethodSource("mappedTables")
    void aRowMapperReadsOnlyDeclaredColumns(String table) throws IOException, SQLException {
        RowMapper<?> mapper = Objects.requireNonNull(MAPPERS.get(table));
        String columns =
                switch (table) {
                    case "observations" -> RowMappers.OBSERVATION_COLUMNS;
                    default -> "*";
                };
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT %s FROM (%s)".formatted(columns, OpenDeclaration.row(table)))) {
            assertThat(row.next()).isTrue();
            assertThatCode(() -> mapper.map(row)).doesNotThrowAnyException();
        }
    }

    private static Map<String, String> schemaColumns(String table) throws IOException, SQLException {
        return schemaColumns(table, "");
    }

    private static Map<String, String> schemaColumns(String table, String condition) throws IOException, SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                InputStream schema =
                        Objects.requireNonNull(ReleaseDatabase.class.getResourceAsStream("schema.sql"), "schema.sql")) {
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            ResultSet rows = statement.executeQuery(
                    "SELECT column_name, data_type FROM information_schema.columns WHERE is_generated = 'NEVER'"
                            + " AND table_name = '%s' %s".formatted(table, condition));
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
        return columns;
    }
}
