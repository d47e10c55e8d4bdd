package it.accoglienza.transform.query;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** Runs statements one after another, and stops at the first that fails. */
public final class Script {
    private final QuerySession session;
    private final ResultWriter writer;
    private final boolean verbose;

    /**
     * Creates a script.
     *
     * @param verbose whether the message of a failure has its stack trace
     */
    public Script(QuerySession session, ResultWriter writer, boolean verbose) {
        this.session = session;
        this.writer = writer;
        this.verbose = verbose;
    }

    /** Runs the statements of a text. Returns the message of the one that failed, empty if none did. */
    public Optional<String> run(String text) {
        for (Statement statement : Statement.split(text)) {
            try {
                writer.write(session.run(statement.text()));
            } catch (Exception e) { // an AnalysisException is checked, and Spark does not declare it
                return Optional.of(SqlFailure.of(e, statement) + (verbose ? "\n" + trace(e) : ""));
            }
        }
        return Optional.empty();
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
