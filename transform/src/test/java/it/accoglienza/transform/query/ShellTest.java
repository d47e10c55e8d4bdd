package it.accoglienza.transform.query;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The shell on a terminal that is typed into by the test; alone, because it looks at the jobs of all sessions. */
@Isolated
final class ShellTest {
    @TempDir
    private static Path folder;

    private static Lake lake;
    private static QuerySession session;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PipedOutputStream keys = new PipedOutputStream();
    private Terminal terminal;
    private Thread shell;

    @BeforeAll
    static void open() throws IOException {
        SparkSession spark = SparkSessions.start("tests").newSession();
        spark.sql("DROP DATABASE IF EXISTS silver CASCADE"); // the catalogue is that of all tests
        lake = new Lake(spark, folder.resolve("warehouse").toString());
        lake.overwrite(
                Layer.SILVER, "stays", spark.sql("SELECT '2024-01' AS period, id AS guest FROM range(250)"), null);
        session = QuerySession.readOnly(lake, List.of());
    }

    @AfterAll
    static void close() {
        session.close();
        lake.spark().sql("DROP DATABASE silver CASCADE");
        lake.spark().sql("DROP DATABASE scratch CASCADE");
    }

    @BeforeEach
    void start() throws IOException {
        terminal = new ExternalTerminal("test", "ansi", new PipedInputStream(keys), screen, StandardCharsets.UTF_8);
        Shell instance = new Shell(session, terminal, folder.resolve("state/sql_history"));
        shell = new Thread(instance::run, "shell");
        shell.start();
    }

    @AfterEach
    void end() throws Exception {
        type(".quit\r");
        shell.join(20_000);
        assertThat(shell.isAlive()).isFalse();
        terminal.close();
    }

    @Test
    void showsTheFirstHundredRowsAndSaysOfHowMany() throws IOException {
        type("SELECT period, guest\rFROM silver.stays ORDER BY guest;\r");

        await(() -> text().contains("100 di / of 250 righe / rows"));
        assertThat(text()).contains("2024-01     99").doesNotContain("2024-01    100");
    }

    @Test
    void exportsAllRows() throws IOException {
        type("SELECT guest FROM silver.stays;\r");
        await(() -> text().contains("of 250"));
        for (String extension : List.of("csv", "json", "parquet", "xlsx", "csv", "txt")) {
            type(".export " + folder.resolve("all." + extension) + "\r");
        }
        type(".export " + folder.resolve("warehouse/open/all.csv") + "\r");
        await(() -> text().contains("is in the warehouse"));
        type(".export " + folder.resolve("nowhere/all.csv") + "\r");
        await(() -> text().contains("the folder does not exist"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("warehouse"));
        type(".export " + folder.resolve("link/all.csv") + "\r");
        await(() -> text().contains("link/all.csv: è nel data warehouse"));

        assertThat(Files.readAllLines(folder.resolve("all.csv"))).hasSize(251);
        assertThat(Files.readAllLines(folder.resolve("all.json"))).hasSize(250);
        assertThat(lake.spark().read().parquet(folder + "/all.parquet").count()).isEqualTo(250);
        assertThat(folder.resolve("all.xlsx")).isNotEmptyFile();
        assertThat(text()).contains("all.csv: esiste già", ".csv, .json, .parquet, .xlsx");
        assertThat(folder.resolve("warehouse/open")).doesNotExist();
        assertThat(folder.resolve("all.txt")).doesNotExist();
    }

    @Test
    void ctrlCStopsAStatementAndNotTheShell() throws IOException {
        type("SELECT count(*) FROM range(1000000) a CROSS JOIN range(1000000) b WHERE a.id * b.id = 7;\r");
        await(() -> session.spark().sparkContext().statusTracker().getActiveJobIds().length > 0);
        terminal.raise(Terminal.Signal.INT);
        await(() -> session.spark().sparkContext().statusTracker().getActiveJobIds().length == 0);
        await(() -> text().contains("istruzione fermata / statement stopped"));

        type("SELECT 40 + 2 AS answer;\r");
        await(() -> text().contains("42"));
    }

    @Test
    void aFailureIsToldAndTheShellGoesOn() throws IOException {
        type("SELECT * FORM x;\rDROP TABLE silver.stays;\r.nothing\r.tables none\r.tables\r");

        await(() -> text().contains("silver.stays\r"));
        await(() -> text().contains("residents\r"));
        assertThat(text())
                .contains(
                        "none: nessuna tabella",
                        "prefectures\r",
                        "PARSE_SYNTAX_ERROR",
                        "DROP TABLE: non ammesso",
                        ".nothing: comando sconosciuto");
    }

    @Test
    void theHistoryIsPrivate() throws IOException {
        type("help;\r");
        String commands = ".help, .tables, .quit\r"; // in the first line, too
        await(() -> text().lastIndexOf(commands) > text().indexOf(commands));
        type(".help\r");
        await(() -> text().contains("Ctrl-D"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state/sql_history"))))
                .isEqualTo("rw-------");
    }

    @Test
    void namesAreCompleted() {
        assertThat(completions("SELECT * FROM sil")).contains("silver.");
        assertThat(completions("SELECT * FROM silver.")).containsExactly("silver.stays");
        assertThat(completions("SELECT * FROM pref")).containsExactly("prefectures");
        assertThat(completions("SELECT * FROM silver.stays WHERE gue")).containsExactly("guest");
        assertThat(completions("SELECT approx_count_d")).containsExactly("approx_count_distinct");
    }

    private static List<String> completions(String text) {
        return new NameCompleter(session.spark()).names(new StatementParser().parse(text, text.length()));
    }

    private void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private String text() {
        return screen.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
    }

    private void await(Supplier<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.get()) {
            assertThat(System.nanoTime()).as(text()).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
