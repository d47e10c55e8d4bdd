package it.accoglienza.transform;

import static java.util.Objects.requireNonNull;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.UntilStopped;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.query.QuerySession;
import it.accoglienza.transform.query.ResultWriter;
import it.accoglienza.transform.query.ResultWriter.Format;
import it.accoglienza.transform.query.Script;
import it.accoglienza.transform.query.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code accoglienza sql}: runs Spark SQL on the tables of the warehouse, or opens a shell. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        versionProvider = FingerprintVersion.class,
        sortOptions = false,
        description = {
            "Interroga il data warehouse con Spark SQL, in sola lettura. Senza -e e -f apre una shell, oppure legge lo standard"
                    + " input. Lo standard output contiene solo i risultati, con tutte le righe.",
            "Queries the warehouse with Spark SQL, read-only. Without -e and -f it opens a shell, or reads standard input."
                    + " Standard output contains only the results, with all rows.",
            "",
            "./accoglienza sql",
            "./accoglienza sql -e \"SHOW TABLES IN silver\"",
            "./accoglienza sql --format csv -e \"SELECT * FROM open.observations WHERE indicator = 'presences'\"",
            "./accoglienza sql --files . -e \"CREATE TEMPORARY VIEW mine USING csv OPTIONS (path '$PWD/mine.csv', header true, escape '\\\"');"
                    + " SELECT * FROM mine\""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:succeeded", "2:wrong arguments", "3:a statement failed; the ones after it were not run"})
public final class SqlCommand implements Callable<Integer>, UntilStopped {
    /** Where the statements come from, if not from a terminal or standard input. */
    private static final class Source {
        @Option(
                names = {"-e", "--execute"},
                paramLabel = "SQL",
                description = "Statements, separated by semicolons")
        private @Nullable String text;

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = "File of statements, in UTF-8; - is standard input")
        private @Nullable Path file;
    }

    @ArgGroup(exclusive = true)
    private @Nullable Source source;

    @Option(
            names = "--format",
            defaultValue = "table",
            description =
                    "Format of the results: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Each contains all rows")
    private Format format = Format.table;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "A folder that statements may read and write, beside the warehouse")
    private @Nullable Path files;

    @Option(
            names = "--write",
            description = "Also runs statements that change the warehouse. For its operators: nothing is checked")
    private boolean write;

    @Option(names = "--verbose", description = "Adds the stack trace to the message of a failure")
    private boolean verbose;

    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new SqlCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<Path> folders = files == null ? List.of() : List.of(folder(files));
        if (source != null) {
            String text = source.text != null ? source.text : read(source.file);
            return withSession(folders, session -> script(session, text));
        }
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            if (!terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                return withSession(folders, session -> shell(session, terminal));
            }
        }
        String text = read(Path.of("-"));
        return withSession(folders, session -> script(session, text));
    }

    private interface Use {
        int with(QuerySession session) throws IOException;
    }

    private int withSession(List<Path> folders, Use use) throws IOException {
        try (SparkSession spark = SparkSessions.start("sql")) {
            Lake lake = warehouse.lake(spark);
            try (QuerySession session = write ? QuerySession.writing(lake) : QuerySession.readOnly(lake, folders)) {
                session.unreadable()
                        .forEach(layer -> System.err.printf(
                                "sql: %s: non leggibile da questo utente, le sue tabelle mancano / not readable by this user,"
                                        + " its tables are missing%n",
                                layer.folder()));
                if (session.isEmpty()) {
                    System.err.printf(
                            "sql: %s: non contiene tabelle / contains no tables; ./accoglienza ingest --help%n",
                            lake.root());
                }
                return use.with(session);
            }
        }
    }

    private int script(QuerySession session, String text) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Optional<String> failure = new Script(session, new ResultWriter(out, format), verbose).run(text);
        failure.ifPresent(message -> System.err.println("sql: " + message));
        return failure.isPresent() ? CommandLines.FAILED : 0;
    }

    private static int shell(QuerySession session, Terminal terminal) throws IOException {
        String state =
                System.getenv().getOrDefault("XDG_STATE_HOME", System.getProperty("user.home") + "/.local/state");
        new Shell(session, terminal, Path.of(state, "accoglienza", "sql_history")).run();
        return 0;
    }

    private Path folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(),
                    "--files %s: non è una cartella / is not a folder".formatted(folder));
        }
        return folder.toAbsolutePath().normalize();
    }

    private String read(@Nullable Path file) throws IOException {
        if (file != null && !file.toString().equals("-") && (!Files.exists(file) || Files.isDirectory(file))) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), "-f %s: non è un file / is not a file".formatted(file));
        }
        byte[] text = file == null || file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
        return new String(text, StandardCharsets.UTF_8);
    }
}
