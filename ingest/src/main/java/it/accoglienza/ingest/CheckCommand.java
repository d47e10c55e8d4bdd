package it.accoglienza.ingest;

import it.accoglienza.ingest.command.CommandLines;
import it.accoglienza.ingest.command.ProgramVersion;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.lake.SparkSessions;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.IngestReport;
import it.accoglienza.ingest.report.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code accoglienza check}: checks deliveries before they are sent, without a warehouse. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Controlla un file o una cartella di consegne come al caricamento, senza caricare, spostare o modificare nulla.",
            "Checks a file or a folder of deliveries as a load would, without loading, moving or changing anything."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing to correct",
            "1:findings or no delivery; see the report",
            "2:wrong arguments",
            "3:failed, or files not readable or changed during the check"
        })
public final class CheckCommand implements Callable<Integer> {
    /** The format of the report. */
    enum Format {
        text,
        json,
        html
    }

    /** The language of the report. */
    enum Language {
        it,
        en
    }

    @Parameters(
            paramLabel = "FILE|FOLDER",
            description = {
                "Una consegna, o una cartella con <dataset>/<prefettura>/<periodo>*.csv[.gz] o .xlsx o con rapporti pubblicati",
                "One delivery, or a folder with <dataset>/<prefecture>/<period>*.csv[.gz] or .xlsx or with published reports"
            })
    private Path source = Path.of("");

    @ArgGroup(
            exclusive = false,
            heading =
                    "Per un solo FILE il cui percorso non è <dataset>/<prefettura>/<periodo> /%nFor a single FILE whose path is not <dataset>/<prefecture>/<period>:%n")
    private @Nullable BlockOptions block;

    @Option(
            names = "--language",
            description = {
                "Lingua del resoconto: ${COMPLETION-CANDIDATES} (predefinita: quella del sistema)",
                "Language of the report: ${COMPLETION-CANDIDATES} (default: the system's)"
            })
    private Language language = Locale.getDefault().getLanguage().equals("it") ? Language.it : Language.en;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = {
                "Formato del resoconto: ${COMPLETION-CANDIDATES} (predefinito: ${DEFAULT-VALUE}); json è in due lingue",
                "Format of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json is in both languages"
            })
    private Format format = Format.text;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = {
                "Scrive il resoconto in FILE invece che sullo schermo",
                "Write the report to FILE instead of the standard output"
            })
    private @Nullable Path output;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.commandLine(new CheckCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Contracts contracts = Contracts.declared();
        requireArguments(contracts);
        try (SparkSession spark = SparkSessions.start("check")) {
            return check(spark, contracts);
        }
    }

    /** Checks the source, writes the report and returns the exit code. */
    int check(SparkSession spark, Contracts contracts) throws IOException {
        DeliveryCheck check = new DeliveryCheck(spark, contracts, line -> {});
        IngestReport report = Files.isDirectory(source)
                ? check.folder(source.toString(), foldersAbove(contracts))
                : check.file(source, deliveryPath(contracts));
        write(text(report));
        if (report.has(State.UNREADABLE) || report.has(State.ARRIVING)) {
            return 3;
        }
        return report.clean() ? 0 : 1;
    }

    private void requireArguments(Contracts contracts) {
        require(Files.exists(source), source + ": file o cartella inesistente / no such file or folder");
        require(
                output == null || ReportFiles.isWritable(output),
                output + ": la cartella non esiste o non è scrivibile / its folder does not exist or is not writable");
        if (block != null) {
            require(
                    !Files.isDirectory(source),
                    "--dataset, --prefecture, --period: solo per un singolo file / for a single file only");
            block.error(contracts).ifPresent(error -> require(false, error));
        }
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(new CommandLine(this), message);
        }
    }

    /** The path of the delivery: from the options, from the file's folders, otherwise the name alone. */
    private String deliveryPath(Contracts contracts) {
        Path path = source.toAbsolutePath().normalize();
        String name = String.valueOf(path.getFileName());
        if (block != null) {
            return block.path(name);
        }
        int names = path.getNameCount();
        return names >= 3
                        && contracts
                                .findByNameOrTitle(path.getName(names - 3).toString())
                                .isPresent()
                ? path.subpath(names - 3, names).toString().replace('\\', '/')
                : name;
    }

    /** The folders of dataset and prefecture, if the source is one of them. */
    private String foldersAbove(Contracts contracts) {
        Path path = source.toAbsolutePath().normalize();
        int names = path.getNameCount();
        for (int length = 1; length <= Math.min(2, names); length++) {
            if (contracts
                    .findByNameOrTitle(path.getName(names - length).toString())
                    .isPresent()) {
                return path.subpath(names - length, names).toString().replace('\\', '/') + "/";
            }
        }
        return "";
    }

    private String text(IngestReport report) {
        boolean italian = language == Language.it;
        return switch (format) {
            case text -> String.join("\n", report.lines(italian)) + "\n";
            case json -> report.document().json();
            case html -> report.html(italian);
        };
    }

    private void write(String text) throws IOException {
        if (output != null) {
            ReportFiles.write(text, output);
            System.err.println("esito / report: " + output);
        } else {
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.print(text);
            out.flush();
        }
    }
}
