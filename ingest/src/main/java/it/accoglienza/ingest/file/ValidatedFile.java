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

    /** Returns whether it is an archive without an end, as of an upload that goes on. */
    public boolean isCutShort() {
        return issues.stream().anyMatch(issue -> issue.rule().equals("truncated"));
    }

    /** Returns the same file as one that repeats what was delivered before. */
    public ValidatedFile known() {
        return new ValidatedFile(delivery, Verdict.KNOWN, List.of(), List.of());
    }

    /** Returns the same file as a correction that is held. */
    public ValidatedFile held() {
        return new ValidatedFile(delivery, Verdict.HELD, List.of(Issue.file("held")), List.of());
    }

    /** Returns the same file as one that is still being written. */
    public ValidatedFile arriving() {
        return new ValidatedFile(delivery, Verdict.ARRIVING, List.of(), List.of());
    }

    /** The decision on the file as a whole. */
    public enum Verdict {
        /** Its rows are loaded and validated. */
        ACCEPTED,
        /** The same file was accepted before, or it repeats the last delivery of its block; nothing changes. */
        KNOWN,
        /** The same correction was accepted before and is held; it waits for a command or a better correction. */
        HELD,
        /** None of its rows is loaded. */
        REFUSED,
        /** It is still being written; the next run looks at it again. */
        ARRIVING,
        /** It could not be read, for a reason that may pass; the next run tries again. */
        UNREADABLE
    }
}
