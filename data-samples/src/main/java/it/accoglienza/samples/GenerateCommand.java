package it.accoglienza.samples;

import it.accoglienza.samples.register.AttendanceExtent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./accoglienza generate}: writes an invented country's deliveries into a landing folder. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a landing folder of invented deliveries of all 106 prefectures and the Ministry's national files.",
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
            defaultValue = "0.07",
            description = "Size of the country, 1 is Italy (140,000 guests); default ${DEFAULT-VALUE}")
    private double scale;

    @Option(
            names = "--months",
            paramLabel = "M",
            defaultValue = "24",
            description = "How many months, the last one is 2025-09; default ${DEFAULT-VALUE}")
    private int months;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed, another country; default ${DEFAULT-VALUE}")
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

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder, new or empty")
    private Path folder;

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
        Sample sample = sample();
        PrintWriter errors = spec.commandLine().getErr();
        try {
            sample.write(folder, errors);
            return CommandLine.ExitCode.OK;
        } catch (UncheckedIOException e) {
            errors.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private Sample sample() {
        try {
            return new Sample(scale, months, seed, attendance);
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

    private void check(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
