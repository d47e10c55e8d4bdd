package it.accoglienza.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of the notebooks and of the CSV files that they read, in a folder in which they are run.
 *
 * @param all the copies of the notebooks, by name
 */
record NotebookCopies(List<Path> all) {
    /** Copies all notebooks of a folder. */
    static NotebookCopies make(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        List<Path> notebooks = new ArrayList<>();
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".ipynb") || name.endsWith(".csv")) {
                    Path copy = Files.copy(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    if (name.endsWith(".ipynb")) {
                        notebooks.add(copy);
                    }
                }
            }
        }
        return new NotebookCopies(notebooks);
    }

    /**
     * Returns the copies of some notebooks.
     *
     * @throws IllegalArgumentException if one is not among the notebooks of the folder
     */
    List<Path> named(List<Path> files) {
        List<Path> copies = new ArrayList<>();
        for (Path file : files) {
            copies.add(all.stream()
                    .filter(copy -> copy.getFileName().equals(file.getFileName()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s: non è tra i notebook / is not among the notebooks".formatted(file))));
        }
        return copies;
    }
}
