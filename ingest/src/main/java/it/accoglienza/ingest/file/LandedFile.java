package it.accoglienza.ingest.file;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the source folder.
 *
 * @param path relative to the source folder, {@code stays/PD/2024-03.csv.gz}; the name may end with the day of receipt,
 *     {@code 2024-03_2024-04-12.csv.gz}. A path that holds an identifier is replaced by the file's number in the list and
 *     the hash of the path, {@code #3-0123456789abcdef}
 * @param address absolute, for Hadoop's file systems; empty for a file read from the ledger
 * @param bytes size of the file as it is, compressed or not
 * @param modified time of the last change, in milliseconds; 0 for a file read from the ledger
 */
public record LandedFile(String path, String address, long bytes, long modified) implements Serializable {
    private static final Pattern RECEIVED = Pattern.compile(".*_([0-9]{4}-[0-9]{2}-[0-9]{2})[.].*");

    /**
     * Describes one local file.
     *
     * @param path the path by which its contract is found, {@code stays/PD/2024-03.csv}; replaced if it, or the file's own name,
     *     holds an identifier
     */
    public static LandedFile of(Path file, String path) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        String own = LandingFolder.shown(name, 1);
        return new LandedFile(
                own.equals(name) ? LandingFolder.shown(path, 1) : own,
                "file:" + absolute,
                Files.size(absolute),
                Files.getLastModifiedTime(absolute).toMillis());
    }

    /** Returns whether its path holds an identifier and is therefore replaced. */
    boolean hidden() {
        return path.startsWith("#");
    }

    /** Returns the same file with its path below some folders, {@code stays/PD/}; a hidden path stays. */
    public LandedFile below(String folders) {
        return hidden() ? this : new LandedFile(folders + path, address, bytes, modified);
    }

    /** Returns the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Returns the day of receipt in the name, empty if there is none.
     *
     * @throws FileRefusedException if it is not a day of the calendar
     */
    Optional<LocalDate> receivedOn() throws FileRefusedException {
        Matcher day = RECEIVED.matcher(name());
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.group(1)));
        } catch (DateTimeException e) {
            throw new FileRefusedException(Issue.file("received_on"));
        }
    }
}
