package it.accoglienza.transform.connect;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.ConnectCommand;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** The server in a process of its own, asked by Spark's Java client in another one. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder, BeforeAll the other fields
final class ConnectServerTest {
    /** The jars that the client has in common with the server; it has others with the same classes. */
    private static final Pattern OF_THE_SERVER = Pattern.compile(
            "(spark-(sql|core|catalyst|connect|mllib|pipelines|hive|streaming)|delta-|ingest|hadoop-).*");

    private static final String TOO_LONG =
            "SELECT count(*) FROM range(1000000000) a JOIN range(100000) b ON a.id % 7 = b.id % 5";

    @TempDir
    private static Path folder;

    private static Path warehouse;
    private static Process server;
    private static String address;
    private static Map<String, String> answers;
    private static List<String> before;

    @BeforeAll
    static void ask() throws Exception {
        warehouse = folder.resolve("warehouse");
        SparkSession spark = SparkSessions.start("tests");
        Lake lake = new Lake(spark, warehouse.toString());
        lake.format().write(Map.of());
        lake.overwrite(
                Layer.SILVER,
                "stays",
                spark.sql("SELECT * FROM VALUES ('2024-01', 1), ('2024-02', 2) AS stays(period, guests)"),
                null);
        before = contents();
        start();
        List<String> statements = new ArrayList<>(List.of(
                "SELECT guests FROM silver.stays ORDER BY guests",
                "SELECT count(*) FROM prefectures",
                "CREATE TEMPORARY VIEW mine AS SELECT 42 AS answer",
                "SELECT answer FROM mine",
                "2:SELECT answer FROM mine",
                TOO_LONG));
        statements.addAll(refused());
        statements.add("2:SELECT sum(guests) FROM silver.stays");
        answers = client(address, statements);
    }

    private static void start() throws IOException {
        List<String> command = java(System.getProperty("java.class.path"));
        command.add(1, "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")));
        command.addAll(List.of(ConnectCommand.class.getName(), "--warehouse", warehouse.toString()));
        command.addAll(List.of("--port", "0", "--time-limit", "30"));
        server = new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        address = out.readLine();
        assertThat(address).startsWith("sc://localhost:").contains(";token=");
    }

    @AfterAll
    static void stop() throws Exception {
        server.destroy();
        assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("tmp"))
                .isDirectoryNotContaining(left -> left.getFileName().toString().startsWith("accoglienza-references-"));
    }

    private static List<String> java(String classPath) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xm"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    private static Map<String, String> client(String address, List<String> statements) throws Exception {
        Stream<String> shared = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !OF_THE_SERVER
                        .matcher(Path.of(entry).getFileName().toString())
                        .matches());
        String classPath = Stream.concat(Stream.of(Path.of("target", "connect-client") + "/*"), shared)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = java(classPath);
        command.addAll(List.of(
                ConnectClient.class.getName(),
                address,
                Files.write(folder.resolve("statements"), statements).toString()));
        Path out = folder.resolve("out");
        Path err = folder.resolve("client-err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        Map<String, String> answers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out)) {
            String[] parts = line.split(" => ", 2);
            answers.put(parts[0], parts.length == 1 ? "" : parts[1]);
        }
        return answers;
    }

    private static List<String> refused() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/query/refused.sql"))
                .replace("$WAREHOUSE", warehouse.toString())
                .replace("$OUTSIDE", folder.toString())
                .replace("$FILES", folder.toString());
        return text.lines()
                .filter(not(line -> line.startsWith("--")))
                .map(line -> line.substring(0, line.length() - 1))
                .toList();
    }

    private static List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(warehouse)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    /** Where a jar of Spark is present, its serializer loads classes of other jars. */
    @Test
    void sparkSerializesByKryoWithTheJarsOfTheServer() {
        ClassTag<String> type = ClassTag$.MODULE$.apply(String.class);
        SerializerInstance kryo = new KryoSerializer(new SparkConf()).newInstance();
        assertThat(kryo.deserialize(kryo.serialize("cached", type), type)).isEqualTo("cached");
    }

    @Test
    void tablesAreReadByNameInSqlAndAsDataFrames() {
        assertThat(answers)
                .containsEntry("SELECT guests FROM silver.stays ORDER BY guests", "[[1], [2]]")
                .containsEntry("SELECT count(*) FROM prefectures", "[[106]]")
                .containsEntry("DataFrame", "[[2024-01,1], [2024-02,2]]")
                .containsEntry("own rows", "[[3]]")
                .containsEntry("setting", "3")
                .containsKey("closed");
    }

    @Test
    void theViewOfOneClientIsUnknownToOthers() {
        assertThat(answers).containsEntry("SELECT answer FROM mine", "[[42]]");
        assertThat(answers.get("2:SELECT answer FROM mine"))
                .startsWith("FAILED")
                .contains("TABLE_OR_VIEW_NOT_FOUND");
    }

    @Test
    void noClientChangesTheWarehouseOrHidesATable() throws IOException {
        assertThat(refused()).hasSizeGreaterThan(40).allSatisfy(statement -> assertThat(answers.get(statement))
                .startsWith("FAILED"));
        assertThat(answers).containsEntry("2:SELECT sum(guests) FROM silver.stays", "[[3]]");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void codeSettingsAndFilesOfAClientAreRefused() {
        assertThat(List.of("guarded setting", "function of the client", "write", "other format"))
                .allSatisfy(request -> assertThat(answers.get(request))
                        .startsWith("FAILED")
                        .contains("PERMISSION_DENIED", "read-only"));
        assertThat(answers.get("file outside")).startsWith("FAILED").doesNotContain("root:");
    }

    @Test
    void aStatementThatRunsTooLongIsStopped() throws IOException {
        assertThat(answers.get(TOO_LONG)).startsWith("FAILED").contains("OPERATION_CANCELED");
        assertThat(Files.readString(folder.resolve("err"))).contains("30 s");
    }

    @Test
    void withoutTheTokenNothingIsAnswered() throws Exception {
        Map<String, String> denied = client(address.replaceFirst("token=.*", "token=other"), List.of("SELECT 1"));
        assertThat(denied.get("SELECT 1")).startsWith("FAILED").contains("UNAUTHENTICATED");
        assertThat(denied.get("DataFrame")).startsWith("FAILED");
    }
}
