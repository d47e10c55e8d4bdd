package it.accoglienza.transform.protect;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The secret rounding keys, 256 bits for each year, from a file outside warehouse and repository.
 *
 * <p>With a key the rounding of its year can be undone. Without it the same rounded values cannot be computed again.
 */
public final class RoundingKeys implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<Integer, byte[]> byYear;

    RoundingKeys(Map<Integer, byte[]> byYear) {
        this.byYear = Collections.unmodifiableMap(new TreeMap<>(byYear));
    }

    /** Returns the default key file: {@code ACCOGLIENZA_KEYS}, else a file in the home folder of the user. */
    public static Path defaultFile() {
        return defaultFile(System.getenv("ACCOGLIENZA_KEYS"), System.getProperty("user.home", ""));
    }

    static Path defaultFile(@Nullable String chosen, String home) {
        return chosen != null && !chosen.isBlank()
                ? Path.of(chosen)
                : Path.of(home, ".config", "accoglienza-aperta", "keys");
    }

    /**
     * Reads a file with one line {@code 2024=<64 hex digits>} for each year.
     *
     * @throws IOException if the file cannot be read or a line has another format
     */
    public static RoundingKeys read(Path file) throws IOException {
        return new RoundingKeys(new KeyFile(file).read());
    }

    /**
     * Reads a file that must have a key for each of the years.
     *
     * @param create true to create missing keys and add them to the file
     * @throws IOException if the file cannot be read or written, or a line has another format
     * @throws IllegalStateException if a year has no key and {@code create} is false
     */
    public static RoundingKeys withYears(Path file, Collection<Integer> years, boolean create) throws IOException {
        RoundingKeys keys = Files.exists(file) ? read(file) : new RoundingKeys(Map.of());
        SortedSet<Integer> missing = new TreeSet<>(years);
        missing.removeAll(keys.byYear.keySet());
        if (missing.isEmpty()) {
            return keys;
        }
        if (!create) {
            throw new IllegalStateException(
                    ("%s: no key for %s. If these years were published before, put back the file with their keys; "
                                    + "otherwise create keys with --make-keys")
                            .formatted(file, missing));
        }
        return new RoundingKeys(new KeyFile(file).add(missing));
    }

    byte[] key(int year) {
        byte[] key = byYear.get(year);
        if (key == null) {
            throw new IllegalArgumentException("no key for %d; known are %s".formatted(year, byYear.keySet()));
        }
        return key;
    }

    @Override
    public String toString() {
        return "Keys" + byYear.keySet();
    }
}
