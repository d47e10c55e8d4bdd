package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Spark's standalone cluster on this machine: a master and workers, each in a process of its own. */
final class LocalCluster implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Process master;
    private final Deque<Process> workers = new ArrayDeque<>();
    private int started;

    private LocalCluster(Path folder, int port, Process master) {
        this.folder = folder;
        this.port = port;
        this.master = master;
    }

    /** Starts a master and workers with one core each. */
    static LocalCluster start(Path folder, int workers) throws IOException {
        Files.createDirectories(folder.resolve("jars")); // workers look for it; the jars are named to each application
        int port = JavaProcess.freePort();
        Process master = process(
                        folder,
                        "master",
                        List.of(),
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--webui-port",
                        "0")
                .start();
        LocalCluster cluster = new LocalCluster(folder, port, master);
        for (int worker = 0; worker < workers; worker++) {
            cluster.startWorker();
        }
        return cluster;
    }

    private void startWorker() throws IOException {
        started++;
        workers.add(process(
                        folder,
                        "worker-" + started,
                        List.of(),
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "127.0.0.1",
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "--webui-port",
                        "0",
                        "--work-dir",
                        folder.resolve("work").toString(),
                        "spark://127.0.0.1:" + port)
                .start());
    }

    /** Kills the worker that was started first, with its executor, and starts another one. */
    private void replaceWorker() throws IOException {
        Process worker = workers.remove();
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        startWorker();
    }

    /**
     * Runs a command on the cluster.
     *
     * @param moment the beginning of a line of the command's progress; when it appears, a worker is killed
     * @return the lines of the command
     */
    List<String> run(String moment, Class<?> command, String... arguments) throws IOException, InterruptedException {
        Process process = process(folder, "driver", settings(), command.getName(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        List<String> lines = new ArrayList<>();
        boolean killed = false;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (!killed && line.startsWith(moment)) {
                    killed = true;
                    replaceWorker();
                }
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join("\n", lines)).isLessThanOrEqualTo(1);
        assertThat(lines).as("a worker was killed").anyMatch(line -> line.contains("Lost executor"));
        return lines;
    }

    private List<String> settings() {
        return List.of(
                "-Dspark.master=spark://127.0.0.1:" + port,
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.executor.memory=1g",
                "-Dspark.executor.extraClassPath=" + JavaProcess.CLASS_PATH,
                "-Dspark.executor.extraJavaOptions=" + String.join(" ", JavaProcess.options("--add-opens")));
    }

    private static ProcessBuilder process(
            Path folder, String name, List<String> settings, String main, String... arguments) {
        ProcessBuilder builder = JavaProcess.of(JavaProcess.CLASS_PATH, settings, main, arguments)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder;
    }

    @Override
    public void close() {
        workers.forEach(worker -> {
            worker.descendants().forEach(ProcessHandle::destroyForcibly);
            worker.destroyForcibly();
        });
        master.destroyForcibly();
    }
}
