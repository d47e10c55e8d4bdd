package it.accoglienza.ingest.lake;

/**
 * The Delta transaction identifier of a write, which makes the write idempotent: a table ignores a write whose number
 * is not greater than the writer's last one.
 *
 * @param writer the writing application, {@code ingest}
 * @param number the number of the writer's batch
 * @param label distinguishes this write from another one of the same number; see {@link Lake#label}; may be empty
 */
public record CommitTag(String writer, long number, String label) {

    /** Creates a tag without a label. */
    public CommitTag(String writer, long number) {
        this(writer, number, "");
    }
}
