package it.accoglienza.ingest;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.ProgramVersion;
import it.accoglienza.ingest.command.WarehouseOption;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code accoglienza ingest}: loads a folder of deliveries and reports the outcome of each file. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Carica una cartella di consegne o di rapporti pubblicati e riporta l'esito di ogni file.",
            "Loads a folder of deliveries or published reports and reports the outcome of each file."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all files loaded or already known",
            "1:files refused, rows rejected, flags raised or no delivery; see the report",
            "2:wrong arguments",
            "3:failed or files not read; loaded data are kept, run again",
            "5:files still arriving; run again later"
        })
public final class IngestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private final Task task = new Task();

    /** What is loaded: a folder, or what the warehouse has stored. */
    static final class Task {
        @Option(
                names = "--source",
                required = true,
                paramLabel = "DIR",
                description =
                        "Folder with <dataset>/<prefecture>/<period>*.csv[.gz] or .xlsx, or with published reports")
        private @Nullable String source;

        @Option(
                names = "--confirm",
                required = true,
                paramLabel = "FILE",
                description = "Load a held correction anyway, by its path in the report; may be repeated")
        private List<String> confirmed = List.of();

        @Option(
                names = "--rebuild",
                required = true,
                paramLabel = "DATASET",
                description = "Rebuild a dataset's tables from the stored deliveries; may be repeated")
        private List<String> rebuilt = List.of();
    }

    @Mixin
    private final WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--language", paramLabel = "it|en", description = "Language of the report (default: the system's)")
    private String language = Locale.getDefault().getLanguage();

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            description = "Pass over files that changed in the last SECONDS (default: 0); 60 for a scheduled run")
    private int settle;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the whole report, in both languages, to FILE.json and FILE.csv, to be sent back")
    private @Nullable Path reportFile;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new IngestCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (reportFile != null && !ReportFiles.isWritable(reportFile)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--report %s: its folder does not exist or is not writable".formatted(reportFile));
        }
        try (SparkSession spark = SparkSessions.start("ingest")) {
            Lake lake = warehouse.lake(spark);
            IngestReport report = report(lake, Contracts.declared());
            if (reportFile != null) {
                ReportFiles.write(report, reportFile);
            }
            report.lines(language.equals("it")).forEach(System.out::println);
            return exitCode(report);
        }
    }

    private IngestReport report(Lake lake, Contracts contracts) throws IOException {
        StoredDeliveries stored = new StoredDeliveries(lake, contracts, System.err::println);
        if (task.source != null) {
            return new DeliveryLoader(lake, contracts, System.err::println, Duration.ofSeconds(settle))
                    .load(task.source);
        }
        try {
            return task.rebuilt.isEmpty() ? stored.confirm(task.confirmed) : stored.rebuild(task.rebuilt);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private static int exitCode(IngestReport report) {
        if (report.has(State.UNREADABLE)) {
            return 3;
        }
        if (!report.clean()) {
            return 1;
        }
        return report.has(State.ARRIVING) ? 5 : 0;
    }
}
