package it.accoglienza.ingest.file;

import java.util.List;

/**
 * A 64-bit hash of a table that depends neither on the order of rows nor on one excluded column. Detects a delivery that
 * repeats an earlier one.
 *
 * <p>Not collision-resistant; deliveries are identified by {@link Delivery#id}.
 */
final class TableFingerprint {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final int excluded;
    private long sum;

    /**
     * Creates the fingerprint of an empty table.
     *
     * @param excluded the column that does not count, -1 for none
     */
    TableFingerprint(int excluded) {
        this.excluded = excluded;
    }

    void add(List<String> cells) {
        long row = SEED;
        for (int column = 0; column < cells.size(); column++) {
            if (column != excluded) {
                row = mixed(row + cells.get(column).hashCode());
            }
        }
        sum += row;
    }

    String text() {
        return Long.toHexString(sum);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): each bit of the argument affects each bit of the result. */
    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
