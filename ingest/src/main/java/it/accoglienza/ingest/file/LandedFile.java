package it.accoglienza.ingest.file;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file found in the source folder, not yet opened.
 *
 * @param file the path below the source folder, {@code stays/PD/2024-03.csv.gz}; the name may end with the day on which it
 *     was received, {@code 2024-03_2024-04-12.csv.gz}
 * @param address where Hadoop's file systems find it
 */
public record LandedFile(String file, String address, long bytes) implements Serializable {
    private static final Pattern RECEIVED = Pattern.compile(".*_([0-9]{4}-[0-9]{2}-[0-9]{2})[.].*");

    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The day of receipt that the name tells, if it tells one. */
    Optional<LocalDate> receivedOn() throws FileRefusedException {
        Matcher told = RECEIVED.matcher(name());
        if (!told.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(told.group(1)));
        } catch (DateTimeException e) {
            throw new FileRefusedException(Issue.file("received_on"));
        }
    }
}
