package it.accoglienza.transform.protect;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Rounds a count of persons up or down to a multiple of 5 (10 in a sensitive cell), at random but always the same way
 * for the same cell, because a secret key draws the lot.
 *
 * <p>Zero stays zero, the error is below the base, and the expectation over all keys is the count. Safe for threads.
 */
public final class KeyedRounding implements Serializable {
    /** Dimensions, and codes of dimensions, that make a cell sensitive. */
    public static final Set<String> SENSITIVE =
            Set.of("vulnerability", "unaccompanied_minor", "legal_status=unaccompanied_minor");

    private static final long serialVersionUID = 1;
    private static final int BASE = 5;
    private static final int SENSITIVE_BASE = 10;
    private static final String ALGORITHM = "HmacSHA256";

    private final RoundingKeys keys;
    private final Set<String> sensitive;

    public KeyedRounding(RoundingKeys keys) {
        this(keys, SENSITIVE);
    }

    KeyedRounding(RoundingKeys keys, Set<String> sensitive) {
        this.keys = keys;
        this.sensitive = Set.copyOf(sensitive);
    }

    /**
     * The value to publish for a count of persons.
     *
     * @throws IllegalArgumentException when the count is negative or the cell's year has no key
     */
    public long publish(Cell cell, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(cell.canonical() + ": a count of persons is negative");
        }
        int base = base(cell);
        return base * Math.floorDiv(count + lot(cell, base), (long) base);
    }

    /** What the published value is a multiple of. */
    public int base(Cell cell) {
        return sensitive.stream().anyMatch(cell::has) ? SENSITIVE_BASE : BASE;
    }

    /** From 0 to base - 1, the same for ever for a cell. */
    long lot(Cell cell, int base) {
        byte[] code = hmac(keys.key(cell.year()), cell.canonical());
        return Long.remainderUnsigned(ByteBuffer.wrap(code).getLong(), base);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "KeyedRounding[" + keys + "]";
    }
}
