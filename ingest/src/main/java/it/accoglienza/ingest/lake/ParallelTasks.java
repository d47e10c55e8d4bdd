package it.accoglienza.ingest.lake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs up to five tasks in parallel, so that Spark plans and commits some while it computes others. */
public final class ParallelTasks {
    private static final int THREADS = 5;

    private ParallelTasks() {}

    /**
     * Runs tasks and returns their results in the order of the tasks.
     *
     * @throws RuntimeException the first failure; tasks that have not started are dropped
     */
    public static <T> List<T> results(Stream<Callable<T>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> started = tasks.map(threads::submit).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> task : started) {
                results.add(task.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the same command again", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs tasks without a result; see {@link #results(Stream)}. */
    public static void all(Stream<Runnable> tasks) {
        results(tasks.map(Executors::callable));
    }

    /**
     * Runs tasks, each after those that it depends on, and returns their results in the order of the tasks.
     *
     * @param tasks by name, each after those that it depends on
     * @param dependencies returns the names of the tasks that a task depends on
     * @throws RuntimeException the first failure; tasks that have not started are dropped
     */
    public static <T> List<T> results(Map<String, Supplier<T>> tasks, Function<String, List<String>> dependencies) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Map<String, CompletableFuture<T>> started = new LinkedHashMap<>();
            tasks.forEach((name, task) -> {
                CompletableFuture<?>[] before =
                        dependencies.apply(name).stream().map(started::get).toArray(CompletableFuture<?>[]::new);
                started.put(name, CompletableFuture.allOf(before).thenApplyAsync(done -> task.get(), threads));
            });
            return started.values().stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw failure(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
