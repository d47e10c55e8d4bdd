package it.accoglienza.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, as a user who may read silver and not bronze. */
final class SqlCommandTest {
    /** Root reads every file, unless it gives up these rights. */
    private static final List<String> WITHOUT_RIGHTS_OF_ROOT =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        SparkSession spark = SparkSessions.start("tests");
        Lake lake = new Lake(spark, folder.resolve("warehouse").toString());
        lake.format().write(Map.of());
        lake.overwrite(Layer.SILVER, "stays", spark.sql("SELECT '2024-01' AS period, 7 AS guests"), null);
        lake.overwrite(Layer.BRONZE, "contents", spark.sql("SELECT 'as delivered' AS text"), null);
        Files.setPosixFilePermissions(folder.resolve("warehouse/bronze"), PosixFilePermissions.fromString("---------"));
    }

    private record Run(int exitCode, String out, String err) {}

    private static Run run(Path warehouse, String input, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(System.getProperty("user.name").equals("root") ? WITHOUT_RIGHTS_OF_ROOT : List.of());
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xm"))
                .toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SqlCommand.class.getName()));
        command.addAll(List.of("--warehouse", warehouse.toString()));
        command.addAll(List.of(arguments));
        Path text = Files.writeString(folder.resolve("input"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectInput(text.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void statementsOfStandardInputRunUntilOneFails() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "only Linux has setpriv");
        Run run = run(folder.resolve("warehouse"), """
                SELECT guests FROM silver.stays;
                SELECT * FROM bronze.contents;
                SELECT 'not reached';
                """, "--format", "csv");

        assertThat(run.out()).as(run.err()).isEqualToNormalizingNewlines("guests\n7\n");
        assertThat(run.err())
                .contains("sql: bronze: non leggibile da questo utente")
                .contains("sql: riga / line 2, colonna / column 15: [TABLE_OR_VIEW_NOT_FOUND]")
                .contains("tables without rows, or that cannot be read, are missing");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void aFolderWithoutTablesIsSaidToBeOne() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "only Linux has setpriv");
        Path nowhere = folder.resolve("nowhere");
        Run run = run(nowhere, "SELECT 1 AS one;", "--format", "csv");
        assertThat(run.out()).as(run.err()).isEqualToNormalizingNewlines("one\n1\n");
        assertThat(run.err()).contains(nowhere + ": non contiene tabelle / contains no tables");
    }

    @Test
    void aFileOfStatementsThatCannotBeReadIsAWrongArgument() {
        for (String file :
                List.of(folder.toString(), folder.resolve("absent.sql").toString())) {
            StringWriter err = new StringWriter();
            int exitCode = CommandLines.commandLine(new SqlCommand())
                    .setErr(new PrintWriter(err))
                    .execute("--warehouse", folder.resolve("warehouse").toString(), "-f", file);
            assertThat(exitCode).isEqualTo(2);
            assertThat(err.toString()).contains("-f " + file + ": non è un file / is not a file");
        }
    }
}
