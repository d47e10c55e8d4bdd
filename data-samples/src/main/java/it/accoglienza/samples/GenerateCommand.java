package it.accoglienza.samples;

import it.accoglienza.ingest.command.ProgramVersion;
import it.accoglienza.samples.register.AttendanceExtent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code accoglienza generate}: writes the deliveries of a fictional country into a landing folder. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Scrive una cartella di consegne fittizie delle 106 prefetture, con i file nazionali del Ministero.",
            "Writes a folder of fictional deliveries of all 106 prefectures, with the Ministry's national files.",
            "The same options give the same files on every machine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything was written", "1:a file could not be written", "2:an option is wrong"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "" + NationalSample.SCALE,
            description = "Size of the country, 1 is Italy (140,000 guests); default ${DEFAULT-VALUE}")
    private double scale;

    @Option(
            names = "--months",
            paramLabel = "M",
            defaultValue = "" + NationalSample.MONTHS,
            description = "Number of months, the last one is 2025-09; default ${DEFAULT-VALUE}")
    private int months;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + NationalSample.SEED,
            description = "Seed of the random draws; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--attendance",
            paramLabel = "none|pilot|all",
            defaultValue = "pilot",
            description = {
                "Daily attendance: pilot is the CAS of UTG Insieme in the last 3 months,",
                "all is every centre in every month (50 million rows a year); default ${DEFAULT-VALUE}"
            })
    private AttendanceExtent attendance = AttendanceExtent.PILOT;

    @Option(
            names = "--prefectures",
            paramLabel = "CODES",
            split = ",",
            description = "Writes the files of these prefectures only, as PD,VI; their text is the same; default all")
    private List<String> prefectures = List.of();

    @Option(
            names = "--monthly-since",
            paramLabel = "YYYY-MM",
            description = "Leaves out the monthly files of earlier months; default none")
    private @Nullable YearMonth monthlySince;

    @Option(
            names = "--gzip-above",
            paramLabel = "BYTES",
            defaultValue = "" + SampleSelection.DEFAULT_GZIP_ABOVE,
            description = {"Compresses files larger than this, attendance always;", "default ${DEFAULT-VALUE}"})
    private int gzipAbove;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder, new or empty")
    private Path folder;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new GenerateCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        check(scale > 0 && scale <= 10, "--scale %s: give a number above 0 and up to 10".formatted(scale));
        check(isNewOrEmpty(), "--to %s: the folder holds files; name a new or empty one".formatted(folder));
        Sample sample = checked(() -> new Sample(scale, months, seed, attendance));
        SampleSelection selection = checked(this::selection);
        PrintWriter errors = spec.commandLine().getErr();
        try {
            sample.write(folder, selection, errors::println);
            return CommandLine.ExitCode.OK;
        } catch (UncheckedIOException e) {
            errors.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private SampleSelection selection() {
        SampleSelection selection =
                SampleSelection.everything().withPrefectures(prefectures).withGzipAbove(gzipAbove);
        return monthlySince == null ? selection : selection.withMonthlySince(monthlySince);
    }

    private <T> T checked(Supplier<T> options) {
        try {
            return options.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private boolean isNewOrEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void check(boolean valid, String message) {
        if (!valid) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
