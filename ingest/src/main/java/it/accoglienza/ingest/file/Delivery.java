package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Sha256;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file that was delivered: what it says it is and where it lies.
 *
 * @param id first 16 hex digits of SHA-256 over dataset, prefecture, period and content: the same file twice is one
 *     delivery
 * @param dataset the contract's name
 * @param prefecture the delivering prefecture, {@code IT} for a national source
 * @param period {@code 2024-03} or {@code 2024-Q1}; empty for a national source, whose rows carry their report's date
 * @param file the path below the source folder
 * @param address where Hadoop's file systems find it
 * @param layout the form of a national source, empty for a prefecture's
 * @param charset {@code UTF-8} or {@code windows-1252}
 * @param receivedOn the day on which it was received: the name tells it, else it is the day of the load
 * @param rows its rows as sent; 0 of a national source, whose forms tell several rows in one
 * @param anonymity null of a table that holds no persons, or no record
 * @param content a fingerprint of its rows without their period and order: the same table again has the same; empty of
 *     no rows
 * @param sequence its place in its batch; of two deliveries for the same period the later counts
 */
public record Delivery(
        String id,
        String dataset,
        String prefecture,
        String period,
        String file,
        String address,
        String layout,
        String charset,
        String separator,
        long bytes,
        LocalDate receivedOn,
        long rows,
        @Nullable KAnonymity anonymity,
        String content,
        int sequence)
        implements Serializable {

    /** The id of a delivery by what it is recognised as and the SHA-256 of its unpacked bytes, in hex. */
    static String id(String dataset, String prefecture, String period, String sha256) {
        return Sha256.hex(String.join("|", dataset, prefecture, period, sha256)).substring(0, 16);
    }

    /** Whether a file's bytes are those that were received. */
    public boolean holds(String sha256) {
        return id.equals(id(dataset, prefecture, period, sha256));
    }

    public Delivery at(int place) {
        return with(rows, anonymity, content, place);
    }

    /** The same delivery, read to its end. */
    Delivery read(long counted, @Nullable KAnonymity of, String fingerprint) {
        return with(counted, of, fingerprint, sequence);
    }

    private Delivery with(long counted, @Nullable KAnonymity of, String fingerprint, int place) {
        return new Delivery(
                id,
                dataset,
                prefecture,
                period,
                file,
                address,
                layout,
                charset,
                separator,
                bytes,
                receivedOn,
                counted,
                of,
                fingerprint,
                place);
    }
}
