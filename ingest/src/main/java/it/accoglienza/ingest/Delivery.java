package it.accoglienza.ingest;

import java.io.Serializable;

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
 * @param sequence its place in its batch; of two deliveries for the same period the later counts
 */
record Delivery(
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
        int sequence)
        implements Serializable {

    Delivery at(int place) {
        return new Delivery(id, dataset, prefecture, period, file, address, layout, charset, separator, bytes, place);
    }
}
