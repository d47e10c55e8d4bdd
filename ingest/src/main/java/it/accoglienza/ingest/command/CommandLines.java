package it.accoglienza.ingest.command;

import picocli.CommandLine;

/** How every command ends when it can't go on: one line that says why, and exit code 3; the trace on request. */
public final class CommandLines {
    /** The exit code of a command that failed. */
    public static final int FAILED = 3;

    private CommandLines() {}

    /** The command line of a command; {@code ACCOGLIENZA_TRACE=1} shows the whole trace of a failure. */
    public static CommandLine commandLine(Object command) {
        return new CommandLine(command).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println(line.getCommandName() + ": " + message(failure));
            if (System.getenv("ACCOGLIENZA_TRACE") != null) {
                failure.printStackTrace(line.getErr());
            }
            return FAILED;
        });
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.toString()
                : message.lines().findFirst().orElse(message);
    }
}
