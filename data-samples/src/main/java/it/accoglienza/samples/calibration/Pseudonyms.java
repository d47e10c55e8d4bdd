package it.accoglienza.samples.calibration;

/**
 * Generates pseudonyms that look random and are distinct in the whole country: a counter under a bijection.
 *
 * <p>Each prefecture has its own range of the counter, so prefectures are generated independently.
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

    /**
     * Generates {@code <prefix>-<letters>}.
     *
     * @param letters number of letters
     * @param prefecture index of the prefecture, 0 to 127
     */
    public Pseudonyms(String prefix, int letters, int prefecture, long seed) {
        this.prefix = prefix;
        this.bits = letters * BITS_PER_LETTER;
        this.mask = (1L << bits) - 1;
        this.next = (long) prefecture << (bits - PREFECTURE_BITS);
        SeededRandom random = SeededRandom.of(seed, "pseudonyms", prefix);
        this.salt = (long) (random.real() * mask);
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = (long) (random.real() * mask) | 1;
        }
    }

    /** Returns the next pseudonym. */
    public String next() {
        long shuffled = next++ ^ salt;
        for (long key : keys) { // both steps are bijections: an odd factor, and a xor with the upper half
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
