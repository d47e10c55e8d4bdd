package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the declaration files of a module: contracts, code lists, facts, indicators. */
public final class Declarations {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new JavaTimeModule())
            .build();

    private static final List<String> ENGLISH_TEXTS = List.of("title_en", "description_en", "message_en");

    private Declarations() {}

    /**
     * Reads the files of a resource folder and its subfolders. Returns file name without extension to text, sorted by name.
     *
     * @param owner a class of the module whose resources are read
     * @throws IllegalStateException if the module has no such folder
     */
    public static SortedMap<String, String> in(Class<?> owner, String folder) {
        return read(owner, folder, Declarations::texts);
    }

    /**
     * Returns the SHA-256 (64 hexadecimal digits) of the files of some resource folders and their subfolders: paths and bytes,
     * in order. It changes if a file is added, removed, renamed or edited, and is the same in every JVM.
     *
     * @param owner a class of the module whose resources, or compiled classes, are read
     */
    public static String fingerprint(Class<?> owner, String... folders) {
        StringBuilder all = new StringBuilder();
        for (String folder : folders) {
            read(owner, folder, Declarations::hashes).forEach((path, hash) -> all.append(folder)
                    .append(path)
                    .append('\0')
                    .append(hash)
                    .append('\0'));
        }
        return Sha256.hex(all.toString());
    }

    private static SortedMap<String, String> read(Class<?> owner, String folder, Reading reading) {
        URL location = owner.getResource("/" + folder);
        if (location == null) {
            throw new IllegalStateException("no folder '%s' among the resources of %s".formatted(folder, owner));
        }
        try {
            URI uri = location.toURI();
            if (!uri.getScheme().equals("jar")) {
                return reading.read(Path.of(uri));
            }
            String jar = uri.getRawSchemeSpecificPart().replaceFirst("!.*", "");
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(URI.create(jar)), Map.of())) {
                return reading.read(inside.getPath("/" + folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Parses a YAML text as a declaration of the given type. A text in two languages is {@code {it: ..., en: ...}}; a
     * property for which Table Schema requires a plain text has a second property beside it: {@code title} in Italian,
     * {@code title_en} in English.
     *
     * @throws IllegalArgumentException if the text is not such a declaration; the message starts with the file's name
     */
    public static <T> T read(String file, String yaml, Class<T> type) {
        try {
            JsonNode declaration = YAML.readTree(yaml);
            joinLanguages(declaration);
            return YAML.treeToValue(declaration, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private interface Reading {
        SortedMap<String, String> read(Path folder) throws IOException;
    }

    /** Returns the SHA-256 of each file below a folder, by its path. */
    static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put("/" + folder.relativize(file), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                texts.put(name.substring(0, name.lastIndexOf('.')), Files.readString(file));
            }
        }
        return texts;
    }

    /** Replaces each property that has an English text beside it by one text in both languages. */
    private static void joinLanguages(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String english : ENGLISH_TEXTS) {
                String italian = english.substring(0, english.length() - "_en".length());
                if (object.path(italian).isTextual() && object.path(english).isTextual()) {
                    ObjectNode both = object.objectNode();
                    both.set("it", object.get(italian));
                    both.set("en", object.remove(english));
                    object.set(italian, both);
                }
            }
        }
        node.forEach(Declarations::joinLanguages);
    }
}
