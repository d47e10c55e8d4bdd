package it.accoglienza.ingest.file;

import java.util.List;

/**
 * Tells whether a table says again what another said: a 64-bit sum over rows, blind to their order and to one column.
 *
 * <p>For questions to a prefecture only; what a delivery is told apart by is {@link Delivery#id}.
 */
final class TableFingerprint {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final int leftOut;
    private long sum;

    /** A fingerprint that leaves out the column at a place; none where it is negative. */
    TableFingerprint(int leftOut) {
        this.leftOut = leftOut;
    }

    void add(List<String> cells) {
        long row = SEED;
        for (int place = 0; place < cells.size(); place++) {
            if (place != leftOut) {
                row = mixed(row + cells.get(place).hashCode());
            }
        }
        sum += row;
    }

    String text() {
        return Long.toHexString(sum);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the argument counts in every bit. */
    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
