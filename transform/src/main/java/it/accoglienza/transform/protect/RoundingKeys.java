package it.accoglienza.transform.protect;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The secret rounding keys, 256 bits for each year, from a file outside warehouse and repository.
 *
 * <p>With a key the rounding of its year can be undone. Without it the same rounded values cannot be computed again. Sample
 * data are public, so what is published of them shows how their keys round: they have keys of their own.
 */
public final class RoundingKeys implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String FINGERPRINT = "fingerprint of the rounding key of %d";
    private static final int FINGERPRINT_BYTES = 8;

    private final TreeMap<Integer, byte[]> byYear;
    private final boolean sample;

    RoundingKeys(Map<Integer, byte[]> byYear, boolean sample) {
        this.byYear = new TreeMap<>(byYear);
        this.sample = sample;
    }

    /** Returns the default key file of sample data, or of all other: {@code ACCOGLIENZA_KEYS}, else a file in the home folder. */
    public static Path defaultFile(boolean sample) {
        return defaultFile(sample, System.getenv("ACCOGLIENZA_KEYS"), System.getProperty("user.home", ""));
    }

    static Path defaultFile(boolean sample, @Nullable String chosen, String home) {
        return sample || chosen == null || chosen.isBlank()
                ? Path.of(home, ".config", "accoglienza-aperta", sample ? "sample-keys" : "keys")
                : Path.of(chosen);
    }

    /**
     * Reads a file with one line {@code 2024=<64 hex digits>} for each year. There are no keys if it does not exist.
     *
     * @throws IOException if the file cannot be read or a line has another format
     */
    public static RoundingKeys read(Path file) throws IOException {
        return Files.exists(file) ? new KeyFile(file).read() : new RoundingKeys(Map.of(), false);
    }

    /**
     * Creates the keys of years that have none in a file, and the file. Existing keys are not changed.
     *
     * @param sample true if the keys are for sample data
     * @throws IOException if the file cannot be read or written, a line has another format, or its keys are for other data
     */
    public static RoundingKeys create(Path file, Collection<Integer> years, boolean sample) throws IOException {
        return new KeyFile(file).add(years, sample);
    }

    /**
     * Reads the keys of the years of a release.
     *
     * @param years the years of the observations
     * @param sample true if the observations are invented
     * @throws IOException if the file cannot be read or a line has another format
     * @throws IllegalStateException if a year has no key, or the keys are for other data
     */
    public static RoundingKeys forRelease(Path file, Collection<Integer> years, boolean sample) throws IOException {
        RoundingKeys keys = read(file);
        if (!keys.byYear.isEmpty() && keys.sample != sample) {
            throw new IllegalStateException(
                    "%s: has keys for %s, and the deliveries are %s; name another file with --keys"
                            .formatted(file, keys.purpose(), sample ? "sample data" : "real"));
        }
        SortedSet<Integer> missing = new TreeSet<>(years);
        missing.removeAll(keys.years());
        if (!missing.isEmpty()) {
            String list = missing.stream().map(String::valueOf).collect(Collectors.joining(","));
            throw new IllegalStateException(
                    ("%s: no key for %s. If these years were published before, put back the file with their keys;"
                                    + " otherwise ./accoglienza keys create --keys %s --years %s%s")
                            .formatted(file, list, file, list, sample ? " --sample" : ""));
        }
        keys.byYear.keySet().retainAll(years);
        return keys;
    }

    /** Returns the years that have a key. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(byYear.keySet());
    }

    /** Returns whether the keys are for sample data only. */
    public boolean isSample() {
        return sample;
    }

    /**
     * Returns the fingerprint of each key by its year, 16 hexadecimal digits: equal for equal keys; it tells nothing else of
     * the key.
     */
    public SortedMap<Integer, String> fingerprints() {
        SortedMap<Integer, String> fingerprints = new TreeMap<>();
        byYear.forEach((year, key) -> fingerprints.put(
                year,
                HexFormat.of()
                        .formatHex(Arrays.copyOf(
                                KeyedRounding.hmac(key, FINGERPRINT.formatted(year)), FINGERPRINT_BYTES))));
        return fingerprints;
    }

    /** Returns these keys and new ones for the years that have none. */
    RoundingKeys with(Collection<Integer> years, Supplier<byte[]> newKey) {
        TreeMap<Integer, byte[]> all = new TreeMap<>(byYear);
        years.forEach(year -> all.computeIfAbsent(year, missing -> newKey.get()));
        return new RoundingKeys(all, sample);
    }

    String purpose() {
        return sample ? "sample data" : "real data";
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
