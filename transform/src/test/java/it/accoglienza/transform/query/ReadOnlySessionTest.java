package it.accoglienza.transform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Sha256;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a read-only session refuses and what it runs, on a warehouse of two tables. */
final class ReadOnlySessionTest {
    @TempDir
    private static Path folder;

    private static Path warehouse;
    private static Path files;
    private static Lake lake;
    private static QuerySession session;
    private static Map<String, String> before;

    @BeforeAll
    static void open() throws IOException {
        SparkSession spark = SparkSessions.start("tests").newSession();
        spark.sql("DROP DATABASE IF EXISTS silver CASCADE"); // the catalogue is that of all tests
        warehouse = folder.resolve("warehouse");
        files = Files.createDirectory(folder.resolve("i miei file è"));
        Files.writeString(files.resolve("mine.csv"), "period,wanted\n2024-01,7\n");
        Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        lake = new Lake(spark, warehouse.toString());
        lake.overwrite(Layer.SILVER, "stays", spark.sql("SELECT '2024-01' AS period, 1 AS guests"), null);
        lake.append(Layer.SILVER, "stays", spark.sql("SELECT '2024-02' AS period, 2 AS guests"), null);
        Files.createSymbolicLink(files.resolve("link"), warehouse.resolve("silver"));
        Files.createSymbolicLink(
                Files.createDirectory(files.resolve("below")).resolve("secret"), folder.resolve("secret.csv"));
        session = QuerySession.readOnly(lake, List.of(files));
        before = contents();
    }

    @AfterAll
    static void close() {
        session.close();
        lake.spark().sql("DROP DATABASE silver CASCADE");
        lake.spark().sql("DROP DATABASE scratch CASCADE");
    }

    static Stream<String> refused() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/query/refused.sql"))
                .replace("$WAREHOUSE", warehouse.toString())
                .replace("$OUTSIDE", folder.toString())
                .replace("$FILES", files.toString());
        return text.lines().filter(line -> !line.startsWith("--")).map(line -> line.substring(0, line.length() - 1));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String statement) throws IOException {
        assertThatThrownBy(() -> session.run(statement).collectAsList())
                .satisfies(failure -> assertThat(SqlFailure.of(failure, new Statement(statement, 1, 0)))
                        .contains("sola lettura", "read-only"));

        assertThat(contents()).isEqualTo(before);
        assertThat(query("SELECT sum(guests) FROM silver.stays")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET spark.sql.warehouse.dir = /tmp                          | settings that may be changed
            CREATE FUNCTION mine AS 'java.lang.String'                  | CREATE TEMPORARY FUNCTION
            CREATE TABLE silver.mine AS SELECT 1 a                      | tables of your own: CREATE TEMPORARY VIEW; CREATE TABLE scratch.x
            ADD JAR '/tmp/mine.jar'                                     | read-only; operators use sql --write
            """)
    void aRefusalSaysWhatCanBeDoneInstead(String statement, String advice) {
        assertThatThrownBy(() -> session.run(statement)).hasMessageContaining(advice);
    }

    @ParameterizedTest
    @MethodSource("written")
    void dataFramesAreRefusedAsStatements(Write write) throws IOException {
        assertThatThrownBy(() -> write.to(session.spark()))
                .satisfies(failure -> assertThat(SqlFailure.of(failure, new Statement("", 1, 0)))
                        .contains("read-only"));

        assertThat(contents()).isEqualTo(before);
    }

    private interface Write {
        void to(SparkSession spark) throws Exception;
    }

    static Stream<Write> written() {
        return Stream.of(
                spark -> spark.sql("SELECT '2024-01' period, 1 guests")
                        .write()
                        .mode("append")
                        .saveAsTable("silver.stays"),
                spark -> spark.sql("SELECT '2024-01' period, 1 guests").write().insertInto("silver.stays"),
                spark -> spark.sql("SELECT 1 a").write().parquet(warehouse + "/silver/new"),
                spark -> spark.sql("SELECT 1 a").write().format("delta").save(warehouse + "/silver/new"),
                spark -> spark.sql("SELECT 1 a").writeTo("silver.stays").append(),
                spark -> spark.sql("SELECT 1 a").write().csv(folder + "/outside"),
                spark -> spark.read().csv(folder + "/secret.csv").count(),
                spark -> spark.read()
                        .option("fs.file.impl.disable.cache", "false")
                        .csv(folder + "/secret.csv")
                        .count(),
                spark -> spark.sql("SELECT 1 a").createGlobalTempView("shared"),
                spark -> spark.sql("DELETE FROM silver.stays WHERE period = :period", Map.of("period", "2024-02")));
    }

    @Test
    void tablesCanBeReadDescribedAndReadAtAVersion() {
        assertThat(query("SELECT sum(guests) FROM silver.stays")).isEqualTo("3");
        assertThat(query("SELECT count(*) FROM silver.stays VERSION AS OF 0")).isEqualTo("1");
        ResultText history = new ResultText(session.run("DESCRIBE HISTORY silver.stays"));
        String written =
                history.values(history.first(2).get(1))[history.columns().indexOf("timestamp")];
        assertThat(query("SELECT count(*) FROM silver.stays TIMESTAMP AS OF '%s'".formatted(written)))
                .isEqualTo("1");
        assertThat(rows("DESCRIBE HISTORY silver.stays")).hasSize(2);
        assertThat(rows("DESCRIBE DETAIL silver.stays").get(0).<Long>getAs("numFiles"))
                .isEqualTo(2);
        assertThat(rows("DESCRIBE TABLE EXTENDED silver.stays")).isNotEmpty();
        assertThat(rows("SHOW TABLES IN silver")).isNotEmpty();
        assertThat(rows("SHOW COLUMNS IN silver.stays")).hasSize(2);
        assertThat(rows("EXPLAIN SELECT * FROM silver.stays")).hasSize(1);
        assertThat(query("SELECT count(*) FROM delta.`%s/silver/stays`".formatted(warehouse)))
                .isEqualTo("2");
        assertThat(session.spark()
                        .sql("SELECT guests FROM silver.stays WHERE period = :period", Map.of("period", "2024-02"))
                        .first()
                        .get(0))
                .isEqualTo(2);
        assertThat(session.spark()
                        .sql("SELECT guests FROM silver.stays WHERE period = ?", new Object[] {"2024-01"})
                        .first()
                        .get(0))
                .isEqualTo(1);
        assertThat(query("SELECT name FROM prefectures WHERE prefecture_code = 'PD'"))
                .isEqualTo("Padova");
    }

    @Test
    void viewsFunctionsVariablesAndTablesOfTheSessionWork() {
        run("CREATE TEMPORARY VIEW months AS SELECT DISTINCT period FROM silver.stays");
        run("CREATE TEMPORARY FUNCTION doubled(n INT) RETURNS INT RETURN n * 2");
        run("DECLARE VARIABLE least INT DEFAULT 1");
        run("SET VAR least = 2");
        run(
                "CREATE TABLE scratch.sums AS SELECT period, doubled(guests) AS guests FROM silver.stays JOIN months USING (period)");
        run("INSERT INTO scratch.sums SELECT '2024-09', 5");
        run("CACHE TABLE kept AS SELECT * FROM scratch.sums WHERE guests >= least");

        assertThat(query("SELECT sum(guests) FROM kept")).isEqualTo("11");

        run("DROP TABLE scratch.sums");
        run("DROP VIEW months");
        run("SET spark.sql.shuffle.partitions = 3");
        assertThat(query("SELECT max(guests) FROM silver.stays GROUP BY period ORDER BY 1 DESC LIMIT 1"))
                .isEqualTo("2");
        run("RESET spark.sql.shuffle.partitions");
    }

    @Test
    void aFolderThatHasToDoWithTheWarehouseIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(files.resolve("to-the-warehouse"), warehouse);
        for (Path other : List.of(folder, warehouse, warehouse.resolve("silver"), link)) {
            assertThatThrownBy(() -> QuerySession.readOnly(lake, List.of(files, other)))
                    .hasMessageContainingAll(other.toString(), "name another folder");
        }
        Files.delete(link);
    }

    @Test
    void filesOfTheNamedFolderCanBeJoinedAndWritten() throws IOException {
        run("CREATE TEMPORARY VIEW mine USING csv OPTIONS (path '%s/mine.csv', header true)".formatted(files));
        assertThat(query("SELECT wanted FROM silver.stays JOIN mine USING (period)"))
                .isEqualTo("7");
        assertThat(query("SELECT count(*) FROM csv.`%s/mine.csv`".formatted(files)))
                .isEqualTo("2");

        run("INSERT OVERWRITE DIRECTORY '%s/out' USING csv SELECT * FROM silver.stays".formatted(files));
        try (Stream<Path> written = Files.list(files.resolve("out"))) {
            assertThat(written).anyMatch(file -> file.getFileName().toString().endsWith(".csv"));
        }
    }

    @Test
    void nothingInTheNamedFolderIsDeleted() throws IOException {
        Path kept = Files.createDirectories(files.resolve("kept")).resolve("mine.csv");
        Files.writeString(kept, "1\n");
        run("CREATE TABLE scratch.kept (a INT) USING csv LOCATION '%s'".formatted(kept.getParent()));
        for (String statement : List.of(
                "INSERT OVERWRITE DIRECTORY '%s' USING csv SELECT 1 a".formatted(files),
                "INSERT OVERWRITE DIRECTORY '%s' USING csv SELECT 1 a".formatted(kept.getParent()),
                "INSERT OVERWRITE scratch.kept SELECT 2",
                "TRUNCATE TABLE scratch.kept")) {
            assertThatThrownBy(() -> run(statement)).as(statement).isInstanceOf(Exception.class);
        }
        assertThatThrownBy(() -> run("INSERT OVERWRITE scratch.kept SELECT 2"))
                .satisfies(failure -> assertThat(SqlFailure.of(failure, new Statement("", 1, 0)))
                        .contains("kept: le istruzioni non cancellano file", "name a new folder"));
        run("DROP TABLE scratch.kept");
        assertThat(kept).hasContent("1\n");
    }

    @Test
    void viewsOfASessionAreInvisibleToAnother() throws IOException {
        run("CREATE TEMPORARY VIEW secret_view AS SELECT 1 a");
        try (QuerySession other = QuerySession.readOnly(lake, List.of())) {
            assertThatThrownBy(() -> other.run("SELECT * FROM secret_view"))
                    .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
            assertThatThrownBy(() -> other.run("SELECT * FROM csv.`%s/mine.csv`".formatted(files)))
                    .satisfies(failure -> assertThat(SqlFailure.of(failure, new Statement("", 1, 0)))
                            .contains("read-only"));
        }
    }

    @Test
    void theFolderOfASessionIsPrivateAndRemoved() throws IOException {
        Path scratch;
        try (QuerySession other = QuerySession.readOnly(lake, List.of())) {
            scratch = other.scratch();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch)))
                    .isEqualTo("rwx------");
        }
        assertThat(scratch).doesNotExist();
    }

    private static void run(String statement) {
        session.run(statement).collectAsList();
    }

    private static List<Row> rows(String statement) {
        return session.run(statement).collectAsList();
    }

    private static String query(String statement) {
        List<Row> rows = rows(statement);
        assertThat(rows).hasSize(1);
        return String.valueOf(rows.get(0).get(0));
    }

    /** The SHA-256 of each file of the warehouse and beside it, by its path. */
    private static Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> !path.startsWith(files)).toList()) {
                contents.put(file.toString(), Files.isDirectory(file) ? "" : Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
