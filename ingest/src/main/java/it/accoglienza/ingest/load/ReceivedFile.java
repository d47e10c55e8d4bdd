package it.accoglienza.ingest.load;

import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.sql.Timestamp;

/**
 * A received file with its batch and verdict: one row of {@code bronze.received_files}, without the issues.
 *
 * @param run the run that opened the batch and stored the file's content
 */
record ReceivedFile(long batch, Verdict verdict, String run, Timestamp receivedAt, Delivery delivery) {}
