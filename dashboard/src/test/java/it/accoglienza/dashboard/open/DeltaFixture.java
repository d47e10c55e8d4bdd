package it.accoglienza.dashboard.open;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/** Writes a Delta table without Spark: each version adds one Parquet file and one commit file. */
final class DeltaFixture {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** One database for all tables: to open one takes longer than to write a table. */
    private static final DuckDBConnection DATABASE = database();

    private final Path folder;
    private final List<String> live = new ArrayList<>();
    private long version = -1;

    DeltaFixture(Path folder) {
        this.folder = folder;
    }

    private static DuckDBConnection database() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Overwrites the table with the rows of a SELECT; returns the version. */
    long replace(String select) throws SQLException, IOException {
        return write(select, List.copyOf(live));
    }

    /** Appends the rows of a SELECT; returns the version. */
    long append(String select) throws SQLException, IOException {
        return write(select, List.of());
    }

    /** Returns the SHA-256 of each file of the latest version, by name. */
    SortedMap<String, String> sha256() throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String file : live) {
            hashes.put(file, sha256(Files.readAllBytes(folder.resolve(file))));
        }
        return hashes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the number of rows of a SELECT. */
    static long count(String select) throws SQLException {
        try (Connection connection = DATABASE.duplicate();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM (" + select + ")")) {
            count.next();
            return count.getLong(1);
        }
    }

    private long write(String select, List<String> removed) throws SQLException, IOException {
        version++;
        String name = "part-%05d.snappy.parquet".formatted(version);
        Files.createDirectories(folder.resolve("_delta_log"));
        List<ObjectNode> actions = new ArrayList<>();
        try (Connection connection = DATABASE.duplicate();
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '"
                    + folder.resolve(name).toString().replace("'", "''") + "' (FORMAT parquet)");
            if (version == 0) {
                actions.add(protocol());
                actions.add(metaData(schema(statement, select)));
            }
        }
        removed.forEach(each -> actions.add(remove(each)));
        actions.add(add(name, Files.size(folder.resolve(name))));
        live.removeAll(removed);
        live.add(name);
        commit(actions);
        return version;
    }

    private void commit(List<ObjectNode> actions) throws IOException {
        Path written = folder.resolve("_delta_log").resolve("%020d.json.writing".formatted(version));
        Files.write(written, actions.stream().map(ObjectNode::toString).toList(), StandardOpenOption.CREATE);
        Files.move(written, folder.resolve("_delta_log").resolve("%020d.json".formatted(version)));
    }

    private static ObjectNode protocol() {
        ObjectNode action = JSON.createObjectNode();
        action.putObject("protocol").put("minReaderVersion", 1).put("minWriterVersion", 2);
        return action;
    }

    private static ObjectNode metaData(String schema) {
        ObjectNode action = JSON.createObjectNode();
        ObjectNode metaData = action.putObject("metaData");
        metaData.put("id", "00000000-0000-0000-0000-000000000000").put("schemaString", schema);
        metaData.putObject("format").put("provider", "parquet").putObject("options");
        metaData.putArray("partitionColumns");
        metaData.putObject("configuration");
        return action;
    }

    private static ObjectNode add(String name, long size) {
        ObjectNode action = JSON.createObjectNode();
        action.putObject("add")
                .put("path", name)
                .put("size", size)
                .put("modificationTime", 0)
                .put("dataChange", true)
                .putObject("partitionValues");
        return action;
    }

    private static ObjectNode remove(String name) {
        ObjectNode action = JSON.createObjectNode();
        action.putObject("remove").put("path", name).put("deletionTimestamp", 0).put("dataChange", true);
        return action;
    }

    private static String schema(Statement statement, String select) throws SQLException {
        ObjectNode schema = JSON.createObjectNode().put("type", "struct");
        ArrayNode fields = schema.putArray("fields");
        try (ResultSet columns = statement.executeQuery("DESCRIBE " + select)) {
            while (columns.next()) {
                fields.addObject()
                        .put("name", columns.getString("column_name"))
                        .put("type", deltaType(columns.getString("column_type")))
                        .put("nullable", true)
                        .putObject("metadata");
            }
        }
        return schema.toString();
    }

    private static String deltaType(String type) {
        return switch (type) {
            case "VARCHAR" -> "string";
            case "INTEGER" -> "integer";
            case "BIGINT" -> "long";
            case "TIMESTAMP WITH TIME ZONE" -> "timestamp";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }
}
