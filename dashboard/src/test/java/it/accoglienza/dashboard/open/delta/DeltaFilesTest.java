package it.accoglienza.dashboard.open.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uses tables that Spark wrote with Delta. Versions 0 to 9 exist only in the checkpoint of version 10, as after a cleanup of
 * the log.
 */
final class DeltaFilesTest {
    private final DeltaFiles delta = new DeltaFiles();
    private Path tables = Path.of("");

    @BeforeEach
    void copyToAFolderWithSpecialCharacters(@TempDir Path folder) throws Exception {
        tables = folder.resolve("l'anno 100%25 è qui");
        Path resources = Path.of(URI.create(Objects.requireNonNull(DeltaFilesTest.class.getResource("empty"))
                        .toString()))
                .resolveSibling(".")
                .normalize();
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = tables.resolve(resources.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void appendedFilesAreReadFromTheCheckpointAndTheLaterCommits() throws Exception {
        Path table = tables.resolve("appended");
        assertThat(delta.latest(table)).hasValue(11);
        assertThat(numbers(delta.list(table, 11))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(numbers(delta.list(table, 10))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void overwrittenFilesAreNotListed() throws Exception {
        Path table = tables.resolve("rewritten");
        assertThat(delta.latest(table)).hasValue(12);
        assertThat(numbers(delta.list(table, 12))).containsExactly(12);
        assertThat(numbers(delta.list(table, 10))).containsExactly(10);
    }

    @Test
    void aTableWithoutRowsCanBeListed() throws Exception {
        assertThat(delta.latest(tables.resolve("empty"))).hasValue(0);
        delta.list(tables.resolve("empty"), 0);
    }

    @Test
    void aFolderWithoutATableHasNoVersion() {
        assertThat(delta.latest(tables.resolve("absent"))).isEmpty();
        assertThatThrownBy(() -> delta.list(tables.resolve("absent"), 0)).isInstanceOf(UnreadableTableException.class);
    }

    @Test
    void aRemovedVersionIsReported() {
        assertThatThrownBy(() -> delta.list(tables.resolve("rewritten"), 3))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("version 3");
    }

    @Test
    void tablesWithFeaturesBeyondPlainFilesAreRejected() throws Exception {
        Path vectors = table("vectors", "deletionVectors", "", """
                ,"deletionVector":{"storageType":"u","pathOrInlineDv":"vBn[lx{q8@P<9BNH/isA","offset":1,"sizeInBytes":36,"cardinality":2}""");
        assertThatThrownBy(() -> delta.list(vectors, 0)).hasMessageContaining("deletion vectors");
        Path unknown = table("unknown", "featureOfTomorrow", "", "");
        assertThatThrownBy(() -> delta.list(unknown, 0))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("featureOfTomorrow");
        Path partitioned = table("partitioned", "timestampNtz", "\"x\"", "");
        assertThatThrownBy(() -> delta.list(partitioned, 0)).hasMessageContaining("partitioned");
    }

    private Path table(String name, String feature, String partitions, String fileProperties) throws IOException {
        Path log = Files.createDirectories(tables.resolve(name).resolve("_delta_log"));
        String schema =
                "{\\\"type\\\":\\\"struct\\\",\\\"fields\\\":[{\\\"name\\\":\\\"x\\\",\\\"type\\\":\\\"string\\\",\\\"nullable\\\":true,\\\"metadata\\\":{}}]}";
        Files.writeString(
                log.resolve("00000000000000000000.json"), """
                {"protocol":{"minReaderVersion":3,"minWriterVersion":7,"readerFeatures":["%1$s"],"writerFeatures":["%1$s"]}}
                {"metaData":{"id":"t","format":{"provider":"parquet","options":{}},"schemaString":"%2$s","partitionColumns":[%3$s],"configuration":{}}}
                {"add":{"path":"a.parquet","partitionValues":{},"size":1,"modificationTime":0,"dataChange":true%4$s}}
                """.formatted(feature, schema, partitions, fileProperties));
        return tables.resolve(name);
    }

    private static List<Integer> numbers(List<Path> files) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Path file : files) {
                String quoted = file.toString().replace("'", "''");
                try (ResultSet rows = statement.executeQuery("SELECT number FROM read_parquet('" + quoted + "')")) {
                    rows.next();
                    numbers.add(rows.getInt(1));
                }
            }
        }
        return numbers.stream().sorted().toList();
    }
}
