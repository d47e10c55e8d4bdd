package it.accoglienza.ingest.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tasks without and with dependencies. */
final class ParallelTasksTest {
    @Test
    void resultsAreInTheOrderOfTheTasks() {
        Stream<Callable<Integer>> tasks = IntStream.range(0, 20).mapToObj(number -> () -> {
            Thread.sleep(20 - number);
            return number;
        });
        assertThat(ParallelTasks.results(tasks))
                .isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void aTaskRunsAfterThoseThatItDependsOn() {
        Queue<String> finished = new ConcurrentLinkedQueue<>();
        Map<String, Supplier<String>> tasks = new LinkedHashMap<>();
        for (String name : List.of("centres", "stays", "attendance", "projects")) {
            tasks.put(name, () -> {
                pause(name.equals("centres") ? 100 : 10);
                finished.add(name);
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

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
