package it.accoglienza.ingest.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tasks without and with dependencies. */
final class ParallelTasksTest {
    @Test
    void resultsAreInTheOrderOfTheTasks() {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        Callable<String> first = () -> {
            await(secondIsDone);
            return "first";
        };
        Callable<String> second = () -> {
            secondIsDone.countDown();
            return "second";
        };
        assertThat(ParallelTasks.results(Stream.of(first, second))).containsExactly("first", "second");
    }

    @Test
    void aTaskRunsAfterThoseThatItDependsOn() {
        CountDownLatch projectsAreDone = new CountDownLatch(1);
        Queue<String> finished = new ConcurrentLinkedQueue<>();
        Map<String, Supplier<String>> tasks = new LinkedHashMap<>();
        for (String name : List.of("centres", "stays", "attendance", "projects")) {
            tasks.put(name, () -> {
                if (name.equals("centres")) {
                    await(projectsAreDone);
                }
                finished.add(name);
                if (name.equals("projects")) {
                    projectsAreDone.countDown();
                }
                return name;
            });
        }
        Map<String, List<String>> dependencies =
                Map.of("stays", List.of("centres"), "attendance", List.of("centres", "stays"));
        assertThat(ParallelTasks.results(tasks, name -> dependencies.getOrDefault(name, List.of())))
                .containsExactly("centres", "stays", "attendance", "projects");
        assertThat(finished)
                .containsSubsequence("centres", "stays", "attendance")
                .first()
                .isEqualTo("projects");
    }

    @Test
    void aFailureIsThrownAndTheTasksThatDependOnItDoNotRun() {
        Queue<String> finished = new ConcurrentLinkedQueue<>();
        Map<String, Supplier<Boolean>> tasks = new LinkedHashMap<>();
        tasks.put("centres", () -> {
            throw new IllegalStateException("no centres");
        });
        tasks.put("stays", () -> finished.add("stays"));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ParallelTasks.results(tasks, name -> name.equals("stays") ? List.of("centres") : List.of()))
                .withMessage("no centres");
        assertThat(finished).isEmpty();
    }

    private static void await(CountDownLatch event) {
        try {
            assertThat(event.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
