package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in a built copy of the project, in which a program in the place of Java prints its arguments. */
final class LauncherTest {
    private static final Path PROJECT = Path.of("..");

    @TempDir
    private Path project;

    @BeforeEach
    void copyTheProject() throws IOException {
        for (String file : List.of("accoglienza", "pom.xml", ".mvn/submit")) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.copy(PROJECT.resolve(file), project.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String module : List.of("data-samples", "dashboard", "notebooks")) {
            Files.createDirectories(project.resolve(module).resolve("target/lib"));
        }
        for (String jar : List.of("ingest-1.jar", "spark-core_2.13.jar", "spark-connect_2.13.jar", "hadoop-api.jar")) {
            Files.createFile(project.resolve("data-samples/target/lib").resolve(jar));
        }
        Files.createFile(project.resolve("data-samples/target/data-samples-1.jar"));
        Path built = Files.createFile(
                Files.createDirectories(project.resolve("target")).resolve(".built"));
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().plusSeconds(60)));
        Path java = Files.createDirectories(project.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "17.0.1"' >&2; else printf '%s\\n' "$@"; fi
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Result(int exitCode, List<String> lines) {}

    private Result launch(String... arguments) throws IOException, InterruptedException {
        return launch(Map.of(), arguments);
    }

    private Result launch(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(project.resolve("accoglienza").toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", project.resolve("jdk").toString());
        builder.environment().remove("SPARK_CONF_DIR");
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Result(process.waitFor(), lines);
    }

    @Test
    void optionsOfSparkBecomePropertiesAndThoseOfTheCommandLineComeLast() throws Exception {
        Path settings = Files.createDirectories(project.resolve("conf"));
        Files.writeString(settings.resolve("spark-defaults.conf"), """
                # comment

                spark.a   1 and more
                spark.b 2
                """);
        Result result = launch(
                Map.of("SPARK_CONF_DIR", settings.toString()),
                "transform",
                "--conf",
                "spark.b=3",
                "--master=local[1]",
                "--conf=spark.driver.extraClassPath=/srv/s3a/*",
                "--warehouse",
                "a folder");
        assertThat(result.exitCode()).isZero();
        assertThat(result.lines())
                .containsSubsequence(
                        "-Dspark.a=1 and more",
                        "-Dspark.b=2",
                        "-Dspark.b=3",
                        "-Dspark.master=local[1]",
                        "-cp",
                        "%1$s/*:%1$s/lib/*:/srv/s3a/*".formatted(project.resolve("data-samples/target")),
                        "it.accoglienza.transform.TransformCommand",
                        "--warehouse",
                        "a folder")
                .noneMatch(line -> line.contains("extraClassPath"));
    }

    @Test
    void aCommandWithoutAWarehouseGetsTheOneOfTheProject() throws Exception {
        assertThat(launch("sql", "-e", "SELECT 'a  b'").lines())
                .endsWith(
                        "-e",
                        "SELECT 'a  b'",
                        "--warehouse",
                        project.resolve("warehouse").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "ingest --conf, 2, --conf: manca il valore",
        "ingest --conf fs.s3a.secret.key=s, 2, --conf fs.s3a.secret.key: si attende",
        "fly, 2, fly: comando sconosciuto",
        "dist --fast, 2, --fast: opzione sconosciuta",
        "dist --help, 0, Uso / Usage:  ./accoglienza dist",
        "--help, 0, Accoglienza Aperta"
    })
    void theAnswerSaysWhatToDo(String arguments, int exitCode, String text) throws Exception {
        Result result = launch(arguments.split(" "));
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(String.join("\n", result.lines())).contains(text);
    }

    @Test
    void distCopiesTheJarsThatSparkDoesNotHave() throws Exception {
        Path folder = project.resolve("dist");
        assertThat(launch("dist", folder.toString()).exitCode()).isZero();
        assertThat(folder.resolve("jars").toFile().list())
                .containsExactlyInAnyOrder("data-samples-1.jar", "ingest-1.jar", "spark-connect_2.13.jar");
        assertThat(folder.resolve("submit"))
                .isExecutable()
                .content()
                .contains("--add-opens")
                .doesNotContain("@OPENS@");
        assertThat(launch("dist", folder.toString()).exitCode()).as("again").isEqualTo(3);
    }
}
