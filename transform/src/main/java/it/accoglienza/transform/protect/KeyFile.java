package it.accoglienza.transform.protect;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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

/** The file of the keys: read strictly, only ever added to, whole at every moment, and its owner's alone. */
final class KeyFile {
    private static final String HEADING = "# Secret keys of the rounding, one a year: keep a copy, show nobody";
    private static final Pattern LINE = Pattern.compile("(\\d{4})=([0-9a-fA-F]{64})");
    private static final int KEY_BYTES = 32;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

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
                    "%s, line %d: not a year and its key, as 2024= and 64 hexadecimal digits; ".formatted(file, number)
                            + "put back a copy of the file");
        }
        byte[] key = HexFormat.of().parseHex(found.group(2));
        if (keys.putIfAbsent(Integer.valueOf(found.group(1)), key) != null) {
            throw new IOException("%s, line %d: a second key for %s; keep the one that was used first"
                    .formatted(file, number, found.group(1)));
        }
    }

    /** Adds a new key for each of the years that has none; of two runs at once, the second gets the first's keys. */
    Map<Integer, byte[]> add(Collection<Integer> years) throws IOException {
        synchronized (KeyFile.class) {
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder);
            Path guard = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(guard, CREATE, WRITE);
                    FileLock lock = channel.lock()) {
                return addAlone(years);
            }
        }
    }

    private Map<Integer, byte[]> addAlone(Collection<Integer> years) throws IOException {
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

    /** A temporary file is its owner's alone; moved, it takes the place of the old one at once or not at all. */
    private void replace(Map<Integer, byte[]> keys) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path next = Files.createTempFile(place.resolveSibling(""), "keys", ".new");
        try (FileChannel written = FileChannel.open(next, WRITE)) {
            written.write(StandardCharsets.US_ASCII.encode(text(keys)));
            written.force(true);
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
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
