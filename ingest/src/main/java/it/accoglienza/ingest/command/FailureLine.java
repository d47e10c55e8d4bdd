package it.accoglienza.ingest.command;

import it.accoglienza.ingest.lake.DamagedTableException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Describes a failure in one line: what is wrong, where, and what to do. Looks for faults of disk and files in all causes,
 * because Spark and Delta report them in the middle of long messages.
 */
public final class FailureLine {
    private static final Pattern TABLE_FILE =
            Pattern.compile("/((?:bronze|silver|quarantine|facts|gold|open)/\\w+)(?:/([^\\s'\"`,;:()\\[\\]]*))?");
    private static final Pattern REBUILT = Pattern.compile("(?:silver|quarantine)/(\\w+)");
    private static final Pattern PATH = Pattern.compile("(?<![\\w/.])/[^\\s'\"`,;:()\\[\\]]*[^\\s'\"`,;:()\\[\\].]");
    private static final Pattern INTERRUPTED = Pattern.compile(
            "No active or default Spark session|SparkContext was shut down|stopped SparkContext|SparkContext has been shutdown");
    private static final String RESTORE = "restore it from a copy of the warehouse";
    /** Replaces a message of Delta Kernel that contains values of the table instead of its path. */
    private static final String UNKNOWN_LOG =
            "a table of the warehouse: its transaction log _delta_log is damaged; " + RESTORE;

    private final Set<Throwable> causes = new LinkedHashSet<>();

    private FailureLine(Throwable failure) {
        for (Throwable cause = failure; cause != null && causes.add(cause); ) {
            cause = cause.getCause();
        }
    }

    /** Returns the line for a failure. */
    public static String of(Throwable failure) {
        FailureLine line = new FailureLine(failure);
        return line.interruption()
                .or(line::damage)
                .or(() -> line.storage(StorageFault.DISK_FULL))
                .or(() -> line.storage(StorageFault.READ_ONLY))
                .or(() -> line.storage(StorageFault.MISSING))
                .or(() -> line.storage(StorageFault.DAMAGED))
                .orElseGet(() -> firstLine(failure));
    }

    /** Spark may have been ended by another thread, in the middle of the command. */
    private Optional<String> interruption() {
        return texts().filter(text -> INTERRUPTED.matcher(text).find())
                .findFirst()
                .map(text -> Shutdown.INTERRUPTED);
    }

    private Optional<String> damage() {
        return causes.stream()
                .filter(DamagedTableException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .map(text -> text + "; " + remedy(text.substring(0, Math.max(0, text.indexOf(':'))))
                        + (text.contains("open/") ? ", or publish again" : ""))
                .findFirst();
    }

    private Optional<String> storage(StorageFault fault) {
        return texts().filter(text -> StorageFault.in(text).equals(Optional.of(fault)))
                .findFirst()
                .flatMap(text -> line(fault, text));
    }

    /** Returns empty for a file outside the tables that is missing or damaged: its exception has a message of its own. */
    private Optional<String> line(StorageFault fault, String text) {
        return switch (fault) {
            case DISK_FULL ->
                Optional.of("%s: no space left on the disk; free some space and run the command again"
                        .formatted(path(text, "the warehouse or " + System.getProperty("java.io.tmpdir"))));
            case READ_ONLY ->
                Optional.of("%s: this user may not write or read it; change its owner or permissions"
                        .formatted(path(text, "a file of the warehouse")));
            case MISSING -> tableFile(text, "is missing");
            case DAMAGED -> tableFile(text, "is damaged");
        };
    }

    private Optional<String> tableFile(String text, String finding) {
        return Stream.concat(Stream.of(text), texts())
                .flatMap(each -> TABLE_FILE.matcher(each).results())
                .max(Comparator.comparingInt(FailureLine::precision))
                .map(found -> describe(found, finding))
                .or(() -> text.contains("Could not parse JSON") ? Optional.of(UNKNOWN_LOG) : Optional.empty());
    }

    /** Prefers a path to a file over one to a table's folder. */
    private static int precision(MatchResult path) {
        String file = path.group(2);
        return file == null || file.isEmpty() ? 0 : file.contains(".") ? 2 : 1;
    }

    private static String describe(MatchResult path, String finding) {
        String table = path.group(1);
        return switch (precision(path)) {
            case 0, 1 ->
                "%s: its transaction log _delta_log is damaged or incomplete; %s".formatted(table, remedy(table));
            default -> "%s: file %s %s; %s".formatted(table, path.group(2), finding, remedy(table));
        };
    }

    /** Silver and quarantine are made from bronze, except the results of loads; the other tables are not. */
    private static String remedy(String table) {
        Matcher rebuilt = REBUILT.matcher(table);
        return rebuilt.matches() && !rebuilt.group(1).equals("load_results")
                ? "rebuild it with ./accoglienza ingest --rebuild " + rebuilt.group(1)
                : RESTORE;
    }

    private String path(String text, String unknown) {
        return Stream.concat(Stream.of(text), texts())
                .flatMap(each -> PATH.matcher(each).results())
                .map(MatchResult::group)
                .findFirst()
                .orElse(unknown);
    }

    private Stream<String> texts() {
        return causes.stream().map(Throwable::toString);
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.toString()
                : message.lines().findFirst().orElse(message);
    }
}
