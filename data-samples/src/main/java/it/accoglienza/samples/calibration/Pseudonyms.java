package it.accoglienza.samples.calibration;

/**
 * Pseudonyms that look random and are distinct across the country: a counter, shuffled one to one.
 *
 * <p>Each prefecture counts in its own block, so that no prefecture needs to know what another one gave.
 */
public final class Pseudonyms {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_LETTER = 5;
    private static final int PREFECTURE_BITS = 7;
    private static final int ROUNDS = 3;

    private final String prefix;
    private final int bits;
    private final long mask;
    private final long[] keys = new long[ROUNDS];
    private final long salt;
    private long next;

    /** Pseudonyms {@code <prefix>-<letters>}, where {@code prefecture} (0 to 127) names the block. */
    public Pseudonyms(String prefix, int letters, int prefecture, long seed) {
        this.prefix = prefix;
        this.bits = letters * BITS_PER_LETTER;
        this.mask = (1L << bits) - 1;
        this.next = (long) prefecture << (bits - PREFECTURE_BITS);
        SeededRandom chance = SeededRandom.of(seed, "pseudonyms", prefix);
        this.salt = (long) (chance.real() * mask);
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = (long) (chance.real() * mask) | 1;
        }
    }

    public String next() {
        long shuffled = next++ ^ salt;
        for (long key : keys) { // an odd factor and a xor with its own upper half can both be undone
            shuffled = (shuffled * key) & mask;
            shuffled ^= shuffled >>> (bits / 2);
        }
        return prefix + "-" + letters(shuffled);
    }

    private String letters(long number) {
        StringBuilder text = new StringBuilder();
        for (int shift = bits - BITS_PER_LETTER; shift >= 0; shift -= BITS_PER_LETTER) {
            text.append(LETTERS.charAt((int) (number >>> shift) & (LETTERS.length() - 1)));
        }
        return text.toString();
    }
}
