package it.accoglienza.dashboard.open;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the Table Schema declarations of the open layer, which the module transform writes by. */
public final class OpenDeclaration {
    private static final Path FOLDER = Path.of("../transform/src/main/resources/open");
    private static final Map<String, String> DUCKDB_TYPES = Map.of(
            "string", "VARCHAR",
            "integer", "INTEGER",
            "number", "DECIMAL(18,4)",
            "boolean", "BOOLEAN",
            "date", "DATE",
            "datetime", "TIMESTAMP WITH TIME ZONE");

    private OpenDeclaration() {}

    /** Returns the names of all declared tables. */
    static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Returns the DuckDB type of each column of a table. */
    public static Map<String, String> columns(String table) throws IOException {
        Map<String, String> columns = new TreeMap<>();
        for (JsonNode field : fields(table)) {
            String type = DUCKDB_TYPES.getOrDefault(field.path("type").asText(), "unknown");
            columns.put(field.path("name").asText(), field.path("sqlType").asText(type));
        }
        return columns;
    }

    /** Returns a query for one row with a value in every declared column. */
    public static String row(String table) throws IOException {
        return columns(table).entrySet().stream()
                .map(column -> "CAST('%s' AS %s) AS %s"
                        .formatted(value(column.getKey(), column.getValue()), column.getValue(), column.getKey()))
                .collect(joining(", ", "SELECT ", ""));
    }

    /** Returns the columns of a table that have a value in every row. */
    static Set<String> requiredColumns(String table) throws IOException {
        Set<String> required = new TreeSet<>();
        for (JsonNode field : fields(table)) {
            if (field.path("constraints").path("required").asBoolean()) {
                required.add(field.path("name").asText());
            }
        }
        return required;
    }

    private static JsonNode fields(String table) throws IOException {
        return new YAMLMapper()
                .readTree(FOLDER.resolve(table + ".yaml").toFile())
                .path("fields");
    }

    private static String value(String column, String type) {
        return switch (column) {
            case "tables" -> "{\"observations\": 3}";
            case "files" -> "{\"observations\": {\"rows\": 3, \"sha256\": {\"part-0.parquet\": \"5d41\"}}}";
            case "program" -> "1.0.0";
            case "fingerprints" -> "{\"program\": \"7d793037a0760186\", \"contracts\": \"5d41402abc4b2a76\"}";
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
}
