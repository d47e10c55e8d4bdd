package it.accoglienza.ingest.command;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Builds the command lines of all commands with one error handling: a failure prints one line and exits with code 3. */
public final class CommandLines {
    /** The exit code of a command that failed. */
    public static final int FAILED = 3;

    static {
        Shutdown.watch();
    }

    private CommandLines() {}

    /** Returns the command line of a command. The environment variable {@code ACCOGLIENZA_TRACE=1} prints stack traces. */
    public static CommandLine commandLine(Object command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(CommandLines::run)
                .setParameterExceptionHandler(CommandLines::wrongArguments)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (System.getenv("ACCOGLIENZA_TRACE") != null) {
                        failure.printStackTrace(line.getErr());
                    }
                    if (!Shutdown.isRunning()) {
                        line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + FailureLine.of(failure));
                    }
                    return FAILED;
                });
    }

    /** Says in both languages what is wrong and where the help is, instead of the whole help. */
    private static int wrongArguments(ParameterException error, String[] arguments) {
        CommandLine line = error.getCommandLine();
        PrintWriter out = line.getErr();
        String command = line.getCommandSpec().qualifiedName();
        out.println(command + ": " + italian(error) + error.getMessage());
        UnmatchedArgumentException.printSuggestions(error, out);
        out.println("Aiuto / Help: ./accoglienza " + command + " --help");
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** What picocli says in English only; the messages of the commands are in both languages. */
    private static String italian(ParameterException error) {
        if (error instanceof MissingParameterException missing) {
            return "manca "
                    + missing.getMissing().stream().map(CommandLines::name).collect(joining(", ")) + " / ";
        }
        return error instanceof UnmatchedArgumentException unmatched
                ? "argomento non previsto: " + String.join(" ", unmatched.getUnmatched()) + " / "
                : "";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Runs the command. Hadoop throws an error, not an exception, where a local disk is full. */
    private static int run(ParseResult parsed) {
        Shutdown.begun(parsed.commandSpec().name(), parsed.commandSpec().userObject() instanceof UntilStopped);
        try {
            return new RunLast().execute(parsed);
        } catch (Error e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), e.toString(), e);
        } finally {
            Shutdown.ended();
        }
    }
}
