package it.accoglienza.ingest.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Works done some at once, so that Spark plans and commits one while it computes another. */
public final class ParallelTasks {
    private static final int AT_ONCE = 5;

    private ParallelTasks() {}

    /** The results of all works, in their order; the first failure is thrown, and what has not begun is left. */
    public static <T> List<T> results(Stream<Callable<T>> works) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> begun = works.map(threads::submit).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> work : begun) {
                results.add(work.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped; run the same command again", e);
        } finally {
            threads.shutdownNow();
        }
    }

    public static void all(Stream<Runnable> works) {
        results(works.map(Executors::callable));
    }
}
