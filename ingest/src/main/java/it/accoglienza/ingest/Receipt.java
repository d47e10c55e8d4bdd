package it.accoglienza.ingest;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a landed file at the door.
 *
 * @param delivery what it was recognised as; as far as it was recognised where it is refused
 */
record Receipt(Delivery delivery, Verdict verdict, List<Finding> findings) implements Serializable {

    /** What became of the file as a whole. */
    enum Verdict {
        /** It goes on to have its rows judged. */
        ACCEPTED,
        /** Its bytes were loaded, or refused, before; nothing changes. */
        KNOWN,
        /** No row of it is loaded. */
        REFUSED
    }
}
