package it.accoglienza.transform.protect;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Rounds counts of persons up or down to a multiple of 5, or of 10 in a sensitive cell. The direction is pseudo-random and
 * depends only on the cell and the secret key of its year.
 *
 * <p>Zero stays zero, the error is less than the base, and the expected value over all keys is the count, but for the cells
 * with a direction. Thread-safe.
 */
public final class KeyedRounding implements Serializable {
    /** The dimensions, and the codes of dimensions, that make a cell sensitive. */
    public static final Set<String> SENSITIVE =
            Set.of("vulnerability", "unaccompanied_minor", "legal_status=unaccompanied_minor");

    private static final long serialVersionUID = 1;
    private static final int BASE_PERSONS = 5;
    private static final int SENSITIVE_BASE_PERSONS = 10;
    private static final String ALGORITHM = "HmacSHA256";

    private final RoundingKeys keys;
    private final Directions directions;
    private final Set<String> sensitive;

    /** Creates a rounding with the keys of all years of the cells. */
    public KeyedRounding(RoundingKeys keys) {
        this(keys, new Directions(Map.of()));
    }

    /** Creates a rounding with the keys of all years of the cells, and the cells whose direction does not depend on their key. */
    public KeyedRounding(RoundingKeys keys, Directions directions) {
        this(keys, directions, SENSITIVE);
    }

    KeyedRounding(RoundingKeys keys, Directions directions, Set<String> sensitive) {
        this.keys = keys;
        this.directions = directions;
        this.sensitive = Set.copyOf(sensitive);
    }

    /**
     * Returns the published value of a count of persons.
     *
     * @throws IllegalArgumentException if the count is negative or the cell's year has no key
     */
    public long publish(Cell cell, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(cell.canonical() + ": a count of persons is negative");
        }
        int base = base(cell);
        return base * Math.floorDiv(count + offset(cell, base), (long) base);
    }

    Directions directions() {
        return directions;
    }

    /** Returns the number of which the published value is a multiple. */
    public int base(Cell cell) {
        return sensitive.stream().anyMatch(cell::has) ? SENSITIVE_BASE_PERSONS : BASE_PERSONS;
    }

    /** Returns a number from 0 to base - 1, always the same for a cell and key: the highest rounds up, 0 rounds down. */
    long offset(Cell cell, int base) {
        Boolean up = directions.up(cell);
        if (up != null) {
            return up ? base - 1L : 0;
        }
        byte[] code = hmac(keys.key(cell.year()), cell.canonical());
        return Long.remainderUnsigned(ByteBuffer.wrap(code).getLong(), base);
    }

    /** Returns the HMAC-SHA256 of a text. */
    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing; every Java platform must provide it", e);
        }
    }

    @Override
    public String toString() {
        return "KeyedRounding[" + keys + "]";
    }
}
