package it.accoglienza.assets;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The output folder: each file has a hash of its content in its name and a {@code .gz} and a {@code .br} variant;
 * {@code manifest.properties} maps plain names to hashed names.
 */
final class AssetFolder {

    private static final String MANIFEST = "manifest.properties";

    /** WOFF2 is compressed with Brotli already. */
    private static final Set<String> NOT_COMPRESSED = Set.of("woff2");

    private final Path folder;
    private final Map<String, String> hashedNames = new TreeMap<>();
    private final Set<String> files = new HashSet<>(Set.of(MANIFEST));

    private AssetFolder(Path folder) {
        this.folder = folder;
    }

    static AssetFolder in(Path folder) throws IOException {
        return new AssetFolder(Files.createDirectories(folder));
    }

    /** Adds a file. Content that an earlier build has compressed is not compressed again. */
    void add(String name, byte[] content) throws IOException {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String hashed = name.substring(0, dot) + "." + hash(content) + "." + extension;
        hashedNames.put(name, hashed);
        write(hashed, content);
        if (!NOT_COMPRESSED.contains(extension)) {
            if (!Files.exists(folder.resolve(hashed + ".br"))) {
                write(hashed + ".gz", gzip(content));
                write(hashed + ".br", brotli(content));
            }
            files.add(hashed + ".gz");
            files.add(hashed + ".br");
        }
    }

    String hashedName(String name) {
        String hashed = hashedNames.get(name);
        if (hashed == null) {
            throw new IllegalArgumentException(
                    "No asset '%s' was added; known are %s".formatted(name, hashedNames.keySet()));
        }
        return hashed;
    }

    /** Writes the manifest and deletes files of earlier builds. */
    void finish() throws IOException {
        Files.writeString(
                folder.resolve(MANIFEST),
                hashedNames.entrySet().stream()
                        .map(name -> name.getKey() + "=" + name.getValue() + "\n")
                        .collect(Collectors.joining()));
        try (Stream<Path> present = Files.list(folder)) {
            for (Path file : present.toList()) {
                if (!files.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Writes to a temporary name and renames, so that an interrupted build leaves no incomplete file. */
    private void write(String name, byte[] content) throws IOException {
        Path part = Files.write(folder.resolve(name + ".part"), content);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        files.add(name);
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // The level can only be set in a subclass.
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] brotli(byte[] content) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return Encoder.compress(content, Encoder.Parameters.create(11));
    }
}
