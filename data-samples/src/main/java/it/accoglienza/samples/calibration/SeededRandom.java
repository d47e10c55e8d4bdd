package it.accoglienza.samples.calibration;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded random stream that gives the same draws on every machine.
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

    /** Creates the stream of {@code names}; streams are independent of each other and of the order of creation. */
    public static SeededRandom of(long seed, String... names) {
        long hash = FNV_OFFSET ^ seed;
        for (char letter : String.join("/", names).toCharArray()) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return new SeededRandom(hash);
    }

    /** Returns a number from 0 (inclusive) to 1 (exclusive). */
    public double real() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** Returns a number from {@code low} (inclusive) to {@code high} (exclusive). */
    public double between(double low, double high) {
        return low + real() * (high - low);
    }

    /** Returns an integer from {@code low} to {@code high}, both inclusive. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Returns an integer from 0 (inclusive) to {@code bound} (exclusive). */
    public int below(int bound) {
        return (int) (real() * bound);
    }

    /** Returns true with the given probability. */
    public boolean happens(double probability) {
        return real() < probability;
    }

    /** Draws from an exponential distribution. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - real());
    }

    /** Returns one element of a list, all with equal probability. */
    public <T> T oneOf(List<T> elements) {
        return elements.get(below(elements.size()));
    }

    /** Shuffles a list in place. */
    public <T> void shuffle(List<T> elements) {
        for (int i = elements.size() - 1; i > 0; i--) {
            T element = elements.get(i);
            int other = below(i + 1);
            elements.set(i, elements.get(other));
            elements.set(other, element);
        }
    }
}
