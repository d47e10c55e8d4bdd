package it.accoglienza.transform.query;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The shell: reads statements from a terminal, and shows the first rows of each result. */
public final class Shell {
    /** The rows that the shell shows; {@code .export} writes all. */
    static final int SHOWN = 100;

    private static final String HELP = """
            Ogni istruzione finisce con ; e può occupare più righe. Mostra le prime 100 righe di ogni risultato.
            Each statement ends with ; and may take several lines. Shows the first 100 rows of each result.

            .tables [LAYER]   tabelle / tables: bronze, silver, quarantine, facts, gold, open, themes
            .export FILE      scrive tutte le righe dell'ultimo risultato / writes all rows of the last result
                              (.csv, .json, .parquet, .xlsx)
            .help             questo testo / this text
            .quit             chiude / closes (Ctrl-D)

            TAB completa i nomi, Ctrl-C ferma un'istruzione, le frecce richiamano le precedenti.
            TAB completes names, Ctrl-C stops a statement, the arrow keys recall earlier ones.

            DESCRIBE TABLE EXTENDED silver.stays;
            SELECT geo, value FROM open.observations WHERE indicator = 'presences' AND geo_level = 'region';
            """;

    private static final String STILL_COMPUTING =
            "il calcolo già avviato continua per un po' e rallenta le istruzioni che seguono /"
                    + " what was begun goes on for a while and slows the statements that follow";

    private final QuerySession session;
    private final LineReader reader;
    private final PrintWriter out;
    private final StatementStop stop;
    private @Nullable Dataset<Row> last;

    /**
     * Creates a shell.
     *
     * @param history the file of earlier statements; readable by its owner only
     */
    public Shell(QuerySession session, Terminal terminal, Path history) throws IOException {
        this.session = session;
        this.out = terminal.writer();
        createPrivate(history);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new StatementParser())
                .completer(new NameCompleter(session.spark()))
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "...> ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
        this.stop = new StatementStop(session.spark());
        terminal.handle(Terminal.Signal.INT, signal -> stop.request());
    }

    private static void createPrivate(Path history) throws IOException {
        if (!Files.exists(history)) {
            Files.createDirectories(history.toAbsolutePath().getParent());
            Files.createFile(
                    history, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** Reads and runs statements until the end of the input. */
    public void run() {
        out.println("Accoglienza Aperta: Spark SQL; .help, .tables, .quit");
        while (true) {
            String text;
            try {
                text = reader.readLine("sql> ");
            } catch (UserInterruptException discarded) {
                continue;
            } catch (EndOfFileException end) {
                return;
            }
            if (text.strip().equals(".quit") || text.strip().equals(".exit")) {
                return;
            }
            if (text.strip().startsWith(".")) {
                attempt(() -> command(text.strip()), new Statement(text, 1, 0));
            } else if (text.strip().matches("(?i)(help|quit|exit)\\s*;?")) {
                out.println(".help, .tables, .quit");
            } else {
                Statement.split(text).forEach(statement -> attempt(() -> show(statement), statement));
            }
            out.flush();
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private void attempt(Action action, Statement statement) {
        stop.begin();
        try {
            action.run();
        } catch (Exception e) { // an AnalysisException is checked, and Spark does not declare it
            out.println(SqlFailure.of(e, statement));
        } finally {
            stop.end();
        }
        if (stop.isStillComputing()) {
            out.println(STILL_COMPUTING);
        }
    }

    private void command(String text) throws IOException {
        String[] words = text.split("\\s+", 2);
        switch (words[0]) {
            case ".help" -> out.println(HELP);
            case ".tables" -> tables(words.length > 1 ? words[1] : "");
            case ".export" -> export(words.length > 1 ? words[1].strip() : "");
            default -> out.println(words[0] + ": comando sconosciuto / unknown command; .help");
        }
    }

    private void tables(String layer) {
        List<String> tables = session.tables().stream()
                .filter(table -> layer.isEmpty() || table.startsWith(layer.toLowerCase(Locale.ROOT) + "."))
                .toList();
        tables.forEach(out::println);
        if (tables.isEmpty()) {
            out.println(layer + ": nessuna tabella leggibile / no table that can be read; .tables");
        }
    }

    private void export(String file) throws IOException {
        Dataset<Row> rows = last;
        if (rows == null || file.isEmpty()) {
            out.println(".export FILE: dopo un'interrogazione / after a query");
            return;
        }
        Path target = Path.of(file.replaceFirst("^~(?=/)", Matcher.quoteReplacement(System.getProperty("user.home"))))
                .toAbsolutePath()
                .normalize();
        if (session.isInWarehouse(target)) {
            out.println(target
                    + ": è nel data warehouse, indicare un'altra cartella / is in the warehouse, name another folder");
            return;
        }
        new ResultExport(session.scratch()).write(rows, target);
        out.println(target);
    }

    private void show(Statement statement) {
        long start = System.nanoTime();
        Dataset<Row> rows = session.run(statement.text());
        if (rows.columns().length == 0) {
            out.println("OK" + seconds(start));
            return;
        }
        last = rows;
        ResultText result = new ResultText(rows);
        List<Row> head = result.first(SHOWN + 1);
        boolean more = head.size() > SHOWN;
        List<@Nullable String[]> shown =
                head.stream().limit(SHOWN).map(result::values).toList();
        TextTable table = new TextTable(result, shown);
        out.println(table.header());
        shown.forEach(values -> out.println(table.line(values)));
        out.println((more
                        ? "%,d di / of %,d righe / rows; .export FILE".formatted(SHOWN, rows.count())
                        : "%,d righe / rows".formatted(shown.size()))
                + seconds(start));
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, " (%.1f s)", (System.nanoTime() - start) / 1e9);
    }
}
