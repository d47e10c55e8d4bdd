package it.accoglienza.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of notebooks and of the CSV files that they read, in a folder in which they are run.
 *
 * @param notebooks the copies of the notebooks, in the order of the given files or by name
 */
record NotebookCopies(List<Path> notebooks) {
    /**
     * Copies notebooks of a folder and all its CSV files. Other files in the target stay.
     *
     * @param files the notebooks to copy; none for all
     * @throws IllegalArgumentException if one is not among the notebooks of the folder
     */
    static NotebookCopies make(Path source, List<Path> files, Path target) throws IOException {
        Files.createDirectories(target);
        List<Path> all = named(source, ".ipynb");
        List<Path> chosen = new ArrayList<>();
        for (Path file : files) {
            chosen.add(all.stream()
                    .filter(notebook -> notebook.getFileName().equals(file.getFileName()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s: non è tra i notebook / is not among the notebooks".formatted(file))));
        }
        for (Path data : named(source, ".csv")) {
            copy(data, target);
        }
        List<Path> copies = new ArrayList<>();
        for (Path notebook : files.isEmpty() ? all : chosen) {
            copies.add(copyWithoutOutputs(notebook, target));
        }
        return new NotebookCopies(copies);
    }

    private static List<Path> named(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** A run that is interrupted leaves no outputs of another one. */
    private static Path copyWithoutOutputs(Path notebook, Path target) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode copied = json.readTree(notebook.toFile());
        for (JsonNode cell : copied.path("cells")) {
            if (cell instanceof ObjectNode code && code.has("outputs")) {
                code.putArray("outputs");
                code.putNull("execution_count");
            }
        }
        Path copy = target.resolve(notebook.getFileName());
        json.writerWithDefaultPrettyPrinter().writeValue(copy.toFile(), copied);
        return copy;
    }

    private static Path copy(Path file, Path target) throws IOException {
        return Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
