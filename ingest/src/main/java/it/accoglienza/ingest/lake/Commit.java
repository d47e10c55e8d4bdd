package it.accoglienza.ingest.lake;

/**
 * The mark that a write leaves in a table's log, so that the same write made twice is made once.
 *
 * @param writer who writes, {@code ingest}
 * @param number the number of the writer's batch; a table never takes the same or a lower one again
 */
public record Commit(String writer, long number) {}
