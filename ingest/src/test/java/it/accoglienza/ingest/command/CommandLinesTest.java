package it.accoglienza.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.delta.kernel.exceptions.KernelEngineException;
import it.accoglienza.ingest.lake.DamagedTableException;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The line that ends a command that failed. */
final class CommandLinesTest {
    private static final String FREE = "free some space and run the command again";
    private static final String PART = "part-00000-2c34-c000.snappy.parquet";

    @Command(name = "load")
    private record Failing(Callable<Integer> body) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return body.call();
        }
    }

    private static String lastLine(Callable<Integer> body) {
        StringWriter err = new StringWriter();
        CommandLine command = CommandLines.commandLine(new Failing(body)).setErr(new PrintWriter(err));
        assertThat(command.execute()).isEqualTo(3);
        assertThat(err.toString().lines()).hasSize(1);
        return err.toString().strip();
    }

    private static String lastLine(Exception failure) {
        return lastLine(() -> {
            throw failure;
        });
    }

    @Test
    void aFullDiskIsNamedByTheSystem() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has /dev/full");
        assertThat(lastLine(() -> {
                    Files.write(full, new byte[1]);
                    return 0;
                }))
                .startsWith("load: the warehouse or ")
                .endsWith(": no space left on the disk; " + FREE);
    }

    @Test
    void aFullDiskIsFoundInAnyCause() {
        IOException full =
                new FileSystemException("/data/warehouse/silver/stays/" + PART, null, "No space left on device");
        String expected = "load: /data/warehouse/silver/stays/%s: no space left on the disk; %s".formatted(PART, FREE);
        assertThat(lastLine(full)).isEqualTo(expected);
        assertThat(lastLine(new IllegalStateException("Failed to write rows to file:/data/wh/silver/stays.", full)))
                .isEqualTo(expected);
        assertThat(lastLine(new SparkException(
                        "Failed to write rows to file:/data/wh/silver/stays.",
                        new IOException("No space left on device"))))
                .isEqualTo("load: /data/wh/silver/stays: no space left on the disk; " + FREE);
        assertThat(lastLine(new IllegalStateException(new SparkException("Job aborted", full))))
                .isEqualTo(expected);
    }

    @Test
    void aFullDiskIsFoundInTheTextOfATaskAndInAnError() {
        String text = "Job aborted due to stage failure: Task 0 in stage 4.0 failed 1 times\n"
                + "java.io.IOException: No space left on device\n\tat java.base/java.io.FileOutputStream.writeBytes";
        assertThat(lastLine(new SparkException(text))).endsWith(": no space left on the disk; " + FREE);
        assertThat(lastLine(() -> {
                    throw new IOError(new IOException("No space left on device"));
                }))
                .endsWith(": no space left on the disk; " + FREE);
    }

    @Test
    void aFolderWithoutPermissionIsNamed() {
        String advice = ": this user may not write or read it; change its owner or permissions";
        assertThat(lastLine(new UncheckedIOException(new AccessDeniedException("/data/warehouse/bronze"))))
                .isEqualTo("load: /data/warehouse/bronze" + advice);
        assertThat(lastLine(new FileNotFoundException("/data/warehouse/silver/.part-0.crc (Permission denied)")))
                .isEqualTo("load: /data/warehouse/silver/.part-0.crc" + advice);
        assertThat(lastLine(new IOException("Mkdirs failed to create file:/data/warehouse/gold (exists=false)")))
                .isEqualTo("load: /data/warehouse/gold" + advice);
    }

    @Test
    void aDamagedOrMissingFileOfATableIsNamed() {
        String rebuild = "; rebuild it with ./accoglienza ingest --rebuild stays";
        String restore = "; restore it from a copy of the warehouse";
        String file = "file:/data/warehouse/silver/stays/" + PART;
        assertThat(lastLine(new SparkException(
                        "Job aborted", new ChecksumException("Checksum error: " + file + " at 0 exp: 1 got: 2", 0))))
                .isEqualTo("load: silver/stays: file " + PART + " is damaged" + rebuild);
        assertThat(lastLine(new RuntimeException(file + " is not a Parquet file. Expected magic number")))
                .isEqualTo("load: silver/stays: file " + PART + " is damaged" + rebuild);
        assertThat(lastLine(new FileNotFoundException("File " + file + " does not exist")))
                .isEqualTo("load: silver/stays: file " + PART + " is missing" + rebuild);
        assertThat(lastLine(new DamagedTableException("gold/observations", "file x has changed", null)))
                .isEqualTo("load: gold/observations: file x has changed" + restore);
        assertThat(lastLine(new DamagedTableException("open/observations", "file x has changed", null)))
                .isEqualTo("load: open/observations: file x has changed" + restore + ", or publish again");
    }

    /** Delta Kernel puts the line of the log into its message, with the smallest and largest values of a file. */
    @Test
    void aCutLogShowsNoValue() {
        assertThat(lastLine(new KernelEngineException(
                        "Could not parse JSON: {\"add\":{\"stats\":\"{\\\"minValues\\\":{\\\"guest_id\\\":\\\"G-AAAAAAAA",
                        new IOException("Unexpected end-of-input"))))
                .startsWith("load: a table of the warehouse: its transaction log _delta_log is damaged")
                .doesNotContain("G-A");
    }

    @Test
    void anInterruptionSaysThatNothingIsLost() {
        String expected =
                "load: interrotto, nulla è perso: ripetere lo stesso comando / interrupted, nothing is lost: run the same"
                        + " command again";
        assertThat(lastLine(new IllegalStateException("[INTERNAL_ERROR] No active or default Spark session found")))
                .isEqualTo(expected);
        assertThat(lastLine(new SparkException("Job 7 cancelled because SparkContext was shut down")))
                .isEqualTo(expected);
    }

    /** Two commands that run until the JVM is told to end, and then fail as Spark does. */
    static final class Endless {
        private Endless() {}

        @Command(name = "answer")
        private static final class Answering implements Callable<Integer>, UntilStopped {
            @Override
            public Integer call() throws InterruptedException {
                return untilInterrupted();
            }
        }

        public static void main(String[] arguments) {
            Object command = arguments[0].equals("answer") ? new Answering() : new Failing(Endless::untilInterrupted);
            System.exit(CommandLines.commandLine(command).execute());
        }

        private static int untilInterrupted() throws InterruptedException {
            System.out.println("started");
            Runtime.getRuntime().addShutdownHook(new Thread(Thread.currentThread()::interrupt));
            Thread.sleep(Duration.ofMinutes(1).toMillis());
            return 0;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "load, 'load: interrotto, nulla è perso: ripetere lo stesso comando / interrupted, nothing is lost: run the same command again'",
        "answer, 'answer: fermato / stopped'"
    })
    void aCommandThatIsToldToEndSaysSoOnce(String command, String message) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        command)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("started");
            process.toHandle().destroy();
            assertThat(err.lines()).containsExactly(message);
        }
    }

    @Test
    void anyOtherFailureIsItsFirstLine() {
        assertThat(lastLine(
                        new IllegalStateException("/k/keys: no key for [2024]; create keys with --make-keys\nmore")))
                .isEqualTo("load: /k/keys: no key for [2024]; create keys with --make-keys");
        assertThat(lastLine(new FileNotFoundException("/landing does not exist; give --source a folder")))
                .isEqualTo("load: /landing does not exist; give --source a folder");
        assertThat(lastLine(new IllegalStateException())).isEqualTo("load: java.lang.IllegalStateException");
    }
}
