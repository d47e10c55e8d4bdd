package it.accoglienza.transform.query;

import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Stops the statement of a session when its user asks for it. Between two jobs of a statement there is nothing to stop, so the
 * request is repeated until the statement ends.
 */
final class StatementStop {
    private static final int MILLIS_BETWEEN_REQUESTS = 200;
    private static final int REQUESTS_UNTIL_TOLD = 5;

    private final SparkSession spark;
    private @Nullable Object statement;
    private boolean requested;

    StatementStop(SparkSession spark) {
        this.spark = spark;
    }

    /** Begins a statement. */
    synchronized void begin() {
        statement = new Object();
        requested = false;
    }

    /** Ends the statement; the one that follows is not stopped. */
    synchronized void end() {
        statement = null;
    }

    /** Asks for the end of the statement; does nothing between statements. */
    synchronized void request() {
        Object running = statement;
        if (running != null && !requested) {
            requested = true;
            Thread repeated = new Thread(() -> repeat(running), "stop of a statement");
            repeated.setDaemon(true);
            repeated.start();
        }
    }

    private void repeat(Object running) {
        while (stopIfRuns(running) && pause()) {
            // until the statement ends
        }
    }

    @SuppressWarnings("ReferenceEquality") // a statement is the object that stands for it
    private synchronized boolean stopIfRuns(Object running) {
        boolean runs = statement == running;
        if (runs) {
            spark.interruptAll();
        }
        return runs;
    }

    private synchronized boolean isRequested() {
        return requested;
    }

    /**
     * Returns true if the statement was stopped and its tasks go on: a task of Spark ends where it looks for the request, and the
     * inner loops of a join do not.
     */
    boolean isStillComputing() {
        for (int request = 0; isRequested() && request < REQUESTS_UNTIL_TOLD; request++) {
            if (!hasRunningTasks() || !pause()) {
                return false;
            }
        }
        return isRequested();
    }

    /** Looks at the threads of this machine: Spark's own lists have no tasks of a stopped job. */
    private static boolean hasRunningTasks() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("Executor task launch worker for task"));
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_REQUESTS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
