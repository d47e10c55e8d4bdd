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
    private static final String SAMPLE_HEADING = "# INVENTED DATA: rounding keys for sample data only, one per year";
    private static final Pattern LINE = Pattern.compile("(\\d{4})=([0-9a-fA-F]{64})");
    private static final int KEY_BYTES = 32;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the keys, and whether they are for sample data, which the first line says.
     *
     * @throws IOException if the file cannot be read or a line has another format
     */
    RoundingKeys read() throws IOException {
        Map<Integer, byte[]> keys = new TreeMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, i + 1, keys);
            }
        }
        return new RoundingKeys(keys, !lines.isEmpty() && lines.get(0).equals(SAMPLE_HEADING));
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
    RoundingKeys add(Collection<Integer> years, boolean sample) throws IOException {
        synchronized (KeyFile.class) {
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder);
            Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
            // Closing the channel releases the lock.
            try (FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE)) {
                channel.lock();
                return addLocked(years, sample);
            }
        }
    }

    private RoundingKeys addLocked(Collection<Integer> years, boolean sample) throws IOException {
        RoundingKeys known = Files.exists(file) ? read() : new RoundingKeys(Map.of(), sample);
        if (known.isSample() != sample) {
            throw new IOException("%s: has keys for %s; name another file".formatted(file, known.purpose()));
        }
        SecureRandom random = new SecureRandom();
        RoundingKeys all = known.with(years, () -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            return key;
        });
        replace(all);
        return all;
    }

    /** Writes a temporary file, which only its owner can read, and moves it over the old file in one step. */
    private void replace(RoundingKeys keys) throws IOException {
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

    private static String text(RoundingKeys keys) {
        return keys.years().stream()
                .map(year -> year + "=" + HexFormat.of().formatHex(keys.key(year)) + "\n")
                .collect(Collectors.joining("", (keys.isSample() ? SAMPLE_HEADING : HEADING) + "\n", ""));
    }
}
