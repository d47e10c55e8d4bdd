package it.accoglienza.transform.protect;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads and extends the file with the rounding keys. Keys are never changed or removed, the file is replaced atomically,
 * and only its owner can read it.
 */
final class KeyFile {
    private static final String HEADING = "# Secret rounding keys, one per year: keep a copy, do not share";
    private static final Pattern LINE = Pattern.compile("(\\d{4})=([0-9a-fA-F]{64})");
    private static final int KEY_BYTES = 32;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /**
     * Returns key by year.
     *
     * @throws IOException if the file cannot be read or a line has another format
     */
    Map<Integer, byte[]> read() throws IOException {
        Map<Integer, byte[]> keys = new TreeMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, i + 1, keys);
            }
        }
        return keys;
    }

    private void read(String line, int number, Map<Integer, byte[]> keys) throws IOException {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            throw new IOException(
                    "%s, line %d: must be a year and its key, 2024= and 64 hexadecimal digits; ".formatted(file, number)
                            + "put back a copy of the file");
        }
        byte[] key = HexFormat.of().parseHex(found.group(2));
        if (keys.putIfAbsent(Integer.valueOf(found.group(1)), key) != null) {
            throw new IOException("%s, line %d: a second key for %s; keep only the one that was used first"
                    .formatted(file, number, found.group(1)));
        }
    }

    /** Creates the missing keys of years and returns all keys. A lock file makes a parallel run read the same keys. */
    Map<Integer, byte[]> add(Collection<Integer> years) throws IOException {
        synchronized (KeyFile.class) {
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder);
            Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
            // Closing the channel releases the lock.
            try (FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE)) {
                channel.lock();
                return addLocked(years);
            }
        }
    }

    private Map<Integer, byte[]> addLocked(Collection<Integer> years) throws IOException {
        Map<Integer, byte[]> keys = Files.exists(file) ? read() : new TreeMap<>();
        SecureRandom random = new SecureRandom();
        for (int year : years) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            keys.putIfAbsent(year, key);
        }
        replace(keys);
        return keys;
    }

    /** Writes a temporary file, which only its owner can read, and moves it over the old file in one step. */
    private void replace(Map<Integer, byte[]> keys) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path next = Files.createTempFile(target.resolveSibling(""), "keys", ".new");
        try (FileChannel written = FileChannel.open(next, WRITE)) {
            written.write(StandardCharsets.US_ASCII.encode(text(keys)));
            written.force(true);
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static String text(Map<Integer, byte[]> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + "=" + HexFormat.of().formatHex(key.getValue()) + "\n")
                .collect(Collectors.joining("", HEADING + "\n", ""));
    }
}
