package it.accoglienza.transform;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.transform.release.ReleaseCheck;
import it.accoglienza.transform.sql.ReferenceViews;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code accoglienza sql}: runs a Spark SQL query on the tables of the warehouse. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        versionProvider = FingerprintVersion.class,
        sortOptions = false,
        description = {
            "Interroga i livelli silver, facts, gold e open con Spark SQL; lo standard output contiene solo il risultato.",
            "Queries the layers silver, facts, gold and open with Spark SQL; standard output contains only the result.",
            "",
            "./accoglienza sql -e \"SHOW TABLES IN silver\"",
            "./accoglienza sql --format csv -e \"SELECT * FROM open.observations WHERE indicator = 'presences'\""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:succeeded", "2:wrong arguments", "3:the query failed"})
public final class SqlCommand implements Callable<Integer> {
    private static final Pattern OPEN_TABLE = Pattern.compile("\\bopen`?\\s*\\.\\s*`?(\\w+)", Pattern.CASE_INSENSITIVE);

    /** The format of the result. */
    enum Format {
        table,
        csv,
        json
    }

    @Option(
            names = {"-e", "--execute"},
            required = true,
            paramLabel = "SQL",
            description = "Spark SQL query")
    private String query = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description =
                    "Format of the result: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Each contains all rows")
    private Format format = Format.table;

    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new SqlCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkSessions.start("sql")) {
            Lake lake = warehouse.lake(spark);
            Set<String> openTables = openTables();
            if (!openTables.isEmpty()) {
                new ReleaseCheck(lake).verifyNewest(openTables);
            }
            Stream.of(Layer.values()).forEach(lake::register);
            ReferenceViews.register(spark);
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            ResultWriter writer = new ResultWriter(out);
            switch (format) {
                case table -> writer.table(spark.sql(query));
                case csv -> writer.csv(spark.sql(query));
                case json -> writer.json(spark.sql(query));
            }
            out.flush();
            return 0;
        }
    }

    /** Returns the names after {@code open.} in the query. */
    private Set<String> openTables() {
        return OPEN_TABLE
                .matcher(query)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
