package it.accoglienza.ingest.file;

import java.io.Serializable;
import java.util.List;

/**
 * The result of validating a landed file as a whole.
 *
 * @param delivery for a refused file only as complete as validation got
 * @param issues the reasons of a refusal; of an accepted file what is to be checked
 * @param remarks what was passed over in an accepted file
 */
public record ValidatedFile(Delivery delivery, Verdict verdict, List<Issue> issues, List<Issue> remarks)
        implements Serializable {

    /** The decision on the file as a whole. */
    public enum Verdict {
        /** Its rows are loaded and validated. */
        ACCEPTED,
        /** The same content was accepted before; nothing changes. */
        KNOWN,
        /** None of its rows is loaded. */
        REFUSED
    }
}
