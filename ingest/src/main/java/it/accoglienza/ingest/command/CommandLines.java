package it.accoglienza.ingest.command;

import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Builds the command lines of all commands with one error handling: a failure prints one line and exits with code 3. */
public final class CommandLines {
    /** The exit code of a command that failed. */
    public static final int FAILED = 3;

    private CommandLines() {}

    /** Returns the command line of a command. The environment variable {@code ACCOGLIENZA_TRACE=1} prints stack traces. */
    public static CommandLine commandLine(Object command) {
        return new CommandLine(command)
                .setExecutionStrategy(CommandLines::run)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (System.getenv("ACCOGLIENZA_TRACE") != null) {
                        failure.printStackTrace(line.getErr());
                    }
                    line.getErr().println(line.getCommandName() + ": " + FailureLine.of(failure));
                    return FAILED;
                });
    }

    /** Runs the command. Hadoop throws an error, not an exception, where a local disk is full. */
    private static int run(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (Error e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), e.toString(), e);
        }
    }
}
