package it.accoglienza.ingest.file;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a landed file at the door.
 *
 * @param delivery what it was recognised as; as far as it was recognised where it is refused
 */
public record ValidatedFile(Delivery delivery, Verdict verdict, List<Issue> issues) implements Serializable {

    /** What became of the file as a whole. */
    public enum Verdict {
        /** It goes on to have its rows judged. */
        ACCEPTED,
        /** Its bytes were loaded, or refused, before; nothing changes. */
        KNOWN,
        /** No row of it is loaded. */
        REFUSED
    }
}
