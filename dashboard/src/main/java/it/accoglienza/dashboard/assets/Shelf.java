package it.accoglienza.dashboard.assets;

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
 * The folder of finished assets: each file under a name that changes with its content, a {@code .gz} and a {@code .br}
 * beside it, and {@code manifest.properties} from the plain name to the finished one.
 */
final class Shelf {

    private static final Set<String> COMPRESSED_ALREADY = Set.of("woff2");

    private final Path folder;
    private final Map<String, String> names = new TreeMap<>();
    private final Set<String> files = new HashSet<>(Set.of("manifest.properties"));

    private Shelf(Path folder) {
        this.folder = folder;
    }

    static Shelf in(Path folder) throws IOException {
        return new Shelf(Files.createDirectories(folder));
    }

    /** Adds a file; one that already stands there with the same content is not compressed again. */
    void put(String name, byte[] content) throws IOException {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String finished = name.substring(0, dot) + "." + fingerprint(content) + "." + extension;
        names.put(name, finished);
        write(finished, content);
        if (!COMPRESSED_ALREADY.contains(extension)) {
            if (!Files.exists(folder.resolve(finished + ".br"))) {
                write(finished + ".gz", gzip(content));
                write(finished + ".br", brotli(content));
            }
            files.add(finished + ".gz");
            files.add(finished + ".br");
        }
    }

    /** The fingerprinted name of a file that was put. */
    String name(String plain) {
        String finished = names.get(plain);
        if (finished == null) {
            throw new IllegalArgumentException("No asset '%s' was put; known are %s".formatted(plain, names.keySet()));
        }
        return finished;
    }

    /** Writes the manifest and removes what an earlier build left. */
    void close() throws IOException {
        Files.writeString(
                folder.resolve("manifest.properties"),
                names.entrySet().stream()
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

    /** In one step, so that a build that was stopped leaves no half file behind. */
    private void write(String name, byte[] content) throws IOException {
        Path part = Files.write(folder.resolve(name + ".part"), content);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        files.add(name);
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
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
