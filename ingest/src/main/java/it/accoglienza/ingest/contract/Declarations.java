package it.accoglienza.ingest.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The declaration files of a module: contracts, code lists, facts, indicators. */
public final class Declarations {
    private Declarations() {}

    /**
     * The files of a resource folder, by name without extension, in the order of their names.
     *
     * @param owner a class of the module whose resources are read
     */
    public static SortedMap<String, String> in(Class<?> owner, String folder) {
        URL place = owner.getResource("/" + folder);
        if (place == null) {
            throw new IllegalStateException("no folder '%s' among the resources of %s".formatted(folder, owner));
        }
        try {
            URI uri = place.toURI();
            if (!uri.getScheme().equals("jar")) {
                return files(Path.of(uri));
            }
            String jar = uri.getRawSchemeSpecificPart().replaceFirst("!.*", "");
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(URI.create(jar)), Map.of())) {
                return files(inside.getPath("/" + folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                texts.put(name.substring(0, name.lastIndexOf('.')), Files.readString(file));
            }
        }
        return texts;
    }
}
