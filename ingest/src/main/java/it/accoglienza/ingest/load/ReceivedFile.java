package it.accoglienza.ingest.load;

import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.sql.Timestamp;

/**
 * A received file with its batch and verdict: one row of {@code bronze.received_files}, without the issues.
 *
 * @param run the run that stored the file's content
 * @param again true for an accepted delivery of an earlier batch that was loaded again by command
 */
record ReceivedFile(long batch, Verdict verdict, boolean again, String run, Timestamp receivedAt, Delivery delivery) {

    /** Returns the entry that loads this delivery again with a later batch. */
    ReceivedFile inBatch(long later) {
        return new ReceivedFile(later, verdict, true, run, receivedAt, delivery);
    }
}
