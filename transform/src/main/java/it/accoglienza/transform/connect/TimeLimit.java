package it.accoglienza.transform.connect;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.sql.connect.service.ExecuteInfo;
import org.apache.spark.sql.connect.service.SessionKey;
import org.apache.spark.sql.connect.service.SparkConnectService$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/** Stops the statements of clients that run longer than allowed; Spark has no setting for it. */
final class TimeLimit implements AutoCloseable {
    private final Duration longest;
    private final Consumer<String> progress;
    private final Thread clock = new Thread(this::watch, "time limit of statements");

    private TimeLimit(Duration longest, Consumer<String> progress) {
        this.longest = longest;
        this.progress = progress;
    }

    /**
     * Starts to look at the running statements, once a second.
     *
     * @param progress receives one line for each stopped statement
     */
    static TimeLimit start(Duration longest, Consumer<String> progress) {
        TimeLimit limit = new TimeLimit(longest, progress);
        limit.clock.setDaemon(true);
        limit.clock.start();
        return limit;
    }

    private void watch() {
        while (true) {
            try {
                TimeUnit.SECONDS.sleep(1);
                stopLongStatements();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                progress.accept("limite di tempo non verificato / time limit not checked: " + e);
            }
        }
    }

    private void stopLongStatements() {
        Either<Object, Seq<ExecuteInfo>> active = SparkConnectService$.MODULE$.listActiveExecutions();
        if (active.isRight()) {
            CollectionConverters.asJava(active.toOption().get()).stream()
                    .filter(statement -> System.nanoTime() - statement.creationTimeNs() > longest.toNanos())
                    .forEach(this::stop);
        }
    }

    private void stop(ExecuteInfo statement) {
        SessionKey session = new SessionKey(statement.userId(), statement.sessionId());
        SparkConnectService$.MODULE$
                .sessionManager()
                .getIsolatedSessionIfPresent(session)
                .foreach(holder -> holder.interruptOperation(statement.operationId()));
        progress.accept(
                "istruzione fermata dopo %1$d s / statement stopped after %1$d s".formatted(longest.toSeconds()));
    }

    @Override
    public void close() {
        clock.interrupt();
    }
}
