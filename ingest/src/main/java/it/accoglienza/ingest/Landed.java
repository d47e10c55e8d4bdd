package it.accoglienza.ingest;

import java.io.Serializable;

/**
 * A file found in the source folder, not yet opened.
 *
 * @param file the path below the source folder, {@code stays/PD/2024-03.csv.gz}
 * @param address where Hadoop's file systems find it
 */
record Landed(String file, String address, long bytes) implements Serializable {
    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
