package it.accoglienza.transform.query;

import it.accoglienza.ingest.command.FailureLine;
import it.accoglienza.ingest.readonly.RefusedPathException;
import it.accoglienza.ingest.readonly.RefusedStatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;

/**
 * Describes why a statement failed: one line, for an error in its text also that line of the text with a caret, and for an
 * unknown table also how tables are listed.
 */
final class SqlFailure {
    private static final String CANCELLED = "SPARK_JOB_CANCELLED";
    private static final String NOT_FOUND = "TABLE_OR_VIEW_NOT_FOUND";
    private static final String MISSING =
            "SHOW TABLES IN silver (open, gold, facts, bronze, quarantine): mancano le tabelle senza righe e quelle non leggibili"
                    + " / tables without rows, or that cannot be read, are missing";
    private static final Pattern PATH = Pattern.compile(RefusedPathException.class.getName() + ": ([^\n]+)");
    /** Spark counts positions from 0 in the first two forms, and from 1 in the third, which also fails as rows are read. */
    private static final Pattern POSITION = Pattern.compile(
            "\\(line (\\d+), pos (\\d+)\\)|; line (\\d+) pos (\\d+)|== SQL \\(line (\\d+), position (\\d+)\\) ==");

    private SqlFailure() {}

    /** Returns the message of a failure, of one to four lines. */
    static String of(Throwable failure, Statement statement) {
        List<Throwable> causes = causes(failure);
        return refusal(causes).or(() -> condition(causes, statement)).orElseGet(() -> FailureLine.of(failure));
    }

    private static Optional<String> refusal(List<Throwable> causes) {
        Optional<String> refused = causes.stream()
                .filter(cause -> cause instanceof RefusedStatementException || cause instanceof RefusedPathException)
                .map(Throwable::getMessage)
                .findFirst();
        // An executor sends the text of its exception, not the exception.
        return refused.or(() -> causes.stream()
                .map(cause -> PATH.matcher(cause.toString()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst());
    }

    /** The innermost error of Spark with a name; those around it say that a job or a task failed. */
    private static Optional<String> condition(List<Throwable> causes, Statement statement) {
        return causes.stream()
                .filter(cause -> cause instanceof SparkThrowable error && error.getCondition() != null)
                .reduce((outer, inner) -> inner)
                .map(error -> message(error, statement));
    }

    private static String message(Throwable error, Statement statement) {
        String condition = ((SparkThrowable) error).getCondition();
        if (CANCELLED.equals(condition)) {
            return "istruzione fermata / statement stopped";
        }
        String text = marked(String.valueOf(error.getMessage()).strip(), statement);
        return NOT_FOUND.equals(condition) ? text + System.lineSeparator() + MISSING : text;
    }

    private static String marked(String message, Statement statement) {
        Matcher position = POSITION.matcher(message);
        String text = message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst(POSITION.pattern() + ".*$", "")
                .strip();
        if (!position.find()) {
            return text;
        }
        int form = position.group(1) != null ? 1 : position.group(3) != null ? 3 : 5;
        int line = Integer.parseInt(position.group(form));
        int before = Integer.parseInt(position.group(form + 1)) - (form == 5 ? 1 : 0);
        String source = statement.text().lines().skip(line - 1L).findFirst().orElse("");
        return "riga / line %d, colonna / column %d: %s%n  %s%n  %s^"
                .formatted(
                        statement.line() + line - 1,
                        before + 1 + (line == 1 ? statement.column() : 0),
                        text,
                        source.replace('\t', ' '),
                        " ".repeat(Math.min(before, source.length())));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Stream.iterate(failure, cause -> cause != null && !causes.contains(cause), Throwable::getCause)
                .forEach(causes::add);
        return causes;
    }
}
