package it.accoglienza.ingest.lake;

/**
 * The mark that a write leaves in a table's log, so that the same write made twice is made once.
 *
 * @param writer who writes, {@code ingest}
 * @param number the number of the writer's batch; a table never takes the same or a lower one again
 * @param label tells this write from another of the same number; see {@link Lake#label}; may be empty
 */
public record CommitTag(String writer, long number, String label) {

    /** A mark without a label. */
    public CommitTag(String writer, long number) {
        this(writer, number, "");
    }
}
