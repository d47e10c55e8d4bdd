package it.accoglienza.dashboard.open;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import it.accoglienza.dashboard.open.database.ReleaseDatabase;
import it.accoglienza.dashboard.open.database.RowMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
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
            "releases", RowMappers::release,
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

    @Test
    void aTableThatIsNotLoadedIsIgnored(@TempDir Path folder) throws IOException, SQLException {
        new OpenLayerFixture(folder).publish(Map.of("columns", "SELECT 'observations' AS table_name"));
        try (OpenLayer layer = OpenLayer.at(folder);
                ReleaseSnapshot snapshot = layer.current()) {
            assertThat(snapshot.release().tables()).containsKey("columns");
            assertThat(snapshot.indicators()).isNotEmpty();
        }
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
                    case "observations" -> RowMappers.OF_AN_OBSERVATION;
                    case "releases" -> "*, epoch_us(published_at) AS published_us";
                    default -> "*";
                };
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT %s FROM (%s)".formatted(columns, row(table)))) {
            assertThat(row.next()).isTrue();
            assertThatCode(() -> mapper.map(row)).doesNotThrowAnyException();
        }
    }

    /** Returns a query for one row with a value in every declared column. */
    private static String row(String table) throws IOException {
        return OpenDeclaration.columns(table).entrySet().stream()
                .map(column -> "CAST('%s' AS %s) AS %s"
                        .formatted(value(column.getKey(), column.getValue()), column.getValue(), column.getKey()))
                .collect(joining(", ", "SELECT ", ""));
    }

    private static String value(String column, String type) {
        return switch (column) {
            case "tables" -> "{\"observations\": 3}";
            case "geo_level", "geo_levels" -> "country";
            case "freq", "freqs" -> "M";
            case "status" -> "A";
            default ->
                switch (type) {
                    case "VARCHAR" -> "text";
                    case "BOOLEAN" -> "true";
                    case "DATE", "TIMESTAMP WITH TIME ZONE" -> "2024-03-31";
                    default -> "1";
                };
        };
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
