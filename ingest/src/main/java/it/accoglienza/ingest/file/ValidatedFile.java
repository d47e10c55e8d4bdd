package it.accoglienza.ingest.file;

import java.io.Serializable;
import java.util.List;

/**
 * The result of validating a landed file as a whole.
 *
 * @param delivery for a refused file only as complete as validation got
 * @param issues the reasons of a refusal
 */
public record ValidatedFile(Delivery delivery, Verdict verdict, List<Issue> issues) implements Serializable {

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
