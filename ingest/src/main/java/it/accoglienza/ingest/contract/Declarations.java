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

/** Reads the declaration files of a module: contracts, code lists, facts, indicators. */
public final class Declarations {
    private Declarations() {}

    /**
     * Reads the files of a resource folder and its subfolders. Returns file name without extension to text, sorted by name.
     *
     * @param owner a class of the module whose resources are read
     * @throws IllegalStateException if the module has no such folder
     */
    public static SortedMap<String, String> in(Class<?> owner, String folder) {
        URL location = owner.getResource("/" + folder);
        if (location == null) {
            throw new IllegalStateException("no folder '%s' among the resources of %s".formatted(folder, owner));
        }
        try {
            URI uri = location.toURI();
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

    /**
     * Returns the SHA-256 (64 hexadecimal digits) of the declarations of some folders: names and texts, in order. It
     * changes if a file is added, removed, renamed or edited, and is the same in every JVM.
     */
    @SafeVarargs
    public static String fingerprint(SortedMap<String, String>... folders) {
        StringBuilder all = new StringBuilder();
        for (SortedMap<String, String> folder : folders) {
            folder.forEach(
                    (name, text) -> all.append(name).append('\0').append(text).append('\0'));
            all.append('\0');
        }
        return Sha256.hex(all.toString());
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
