package it.accoglienza.ingest;

import it.accoglienza.ingest.command.CommandLines;
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
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code accoglienza ingest}: loads a folder of deliveries and reports the outcome of each file. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
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
    @Option(
            names = "--source",
            required = true,
            paramLabel = "DIR",
            description = "Folder with <dataset>/<prefecture>/<period>*.csv[.gz] or .xlsx, or with published reports")
    private String source = "";

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
                    new CommandLine(this),
                    "--report %s: its folder does not exist or is not writable".formatted(reportFile));
        }
        try (SparkSession spark = SparkSessions.start("ingest")) {
            Lake lake = warehouse.lake(spark);
            IngestReport report = new DeliveryLoader(
                            lake, Contracts.declared(), System.err::println, Duration.ofSeconds(settle))
                    .load(source);
            if (reportFile != null) {
                ReportFiles.write(report, reportFile);
            }
            report.lines(language.equals("it")).forEach(System.out::println);
            return exitCode(report);
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
