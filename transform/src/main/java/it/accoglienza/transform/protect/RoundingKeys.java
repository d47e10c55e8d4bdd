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
 * The secret keys of the rounding, one of 256 bits a year, from a file that lives outside warehouse and repository.
 *
 * <p>Who has a key can undo the rounding of its year; who loses it can never publish that year alike again.
 */
public final class RoundingKeys implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<Integer, byte[]> byYear;

    RoundingKeys(Map<Integer, byte[]> byYear) {
        this.byYear = Collections.unmodifiableMap(new TreeMap<>(byYear));
    }

    /** Where the keys are unless said otherwise: {@code ACCOGLIENZA_KEYS}, else below the user's home. */
    public static Path place() {
        return place(System.getenv("ACCOGLIENZA_KEYS"), System.getProperty("user.home", ""));
    }

    static Path place(@Nullable String chosen, String home) {
        return chosen != null && !chosen.isBlank()
                ? Path.of(chosen)
                : Path.of(home, ".config", "accoglienza-aperta", "keys");
    }

    /**
     * The keys of a file with a line {@code 2024=<64 hex digits>} a year.
     *
     * @throws IOException when the file cannot be read or a line is not so
     */
    public static RoundingKeys read(Path file) throws IOException {
        return new RoundingKeys(new KeyFile(file).read());
    }

    /**
     * The keys of a file, which has one for each of the years; with {@code create}, missing ones are made and kept.
     *
     * @throws IOException when the file cannot be read or written, or a line is not as it should be
     * @throws IllegalStateException when a year has no key and none may be made
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
                    ("%s: no key for %s. If these years were ever published, put back the file that has their keys; "
                                    + "otherwise let new keys be made")
                            .formatted(file, missing));
        }
        return new RoundingKeys(new KeyFile(file).add(missing));
    }

    byte[] key(int year) {
        byte[] key = byYear.get(year);
        if (key == null) {
            throw new IllegalArgumentException("No key for %d; known are %s".formatted(year, byYear.keySet()));
        }
        return key;
    }

    @Override
    public String toString() {
        return "Keys" + byYear.keySet();
    }
}
