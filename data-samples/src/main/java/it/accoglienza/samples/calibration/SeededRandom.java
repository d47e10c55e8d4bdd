package it.accoglienza.samples.calibration;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded stream of chances that gives the same draws on every machine.
 *
 * <p>Only {@link SplittableRandom#nextLong()} and {@link StrictMath} are used: other methods may differ between JDKs.
 */
public final class SeededRandom {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The stream of one named thing, independent of every other's and of the order in which they are drawn. */
    public static SeededRandom of(long seed, String... names) {
        long hash = FNV_OFFSET ^ seed;
        for (char letter : String.join("/", names).toCharArray()) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return new SeededRandom(hash);
    }

    /** A number from 0 (included) to 1 (excluded). */
    public double real() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    public double between(double low, double high) {
        return low + real() * (high - low);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    public int below(int bound) {
        return (int) (real() * bound);
    }

    public boolean happens(double probability) {
        return real() < probability;
    }

    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - real());
    }

    public <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    public <T> void shuffle(List<T> things) {
        for (int i = things.size() - 1; i > 0; i--) {
            T thing = things.get(i);
            int other = below(i + 1);
            things.set(i, things.get(other));
            things.set(other, thing);
        }
    }
}
