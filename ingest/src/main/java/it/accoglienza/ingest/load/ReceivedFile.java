package it.accoglienza.ingest.load;

import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.sql.Timestamp;

/** A received file with its batch and verdict: one row of {@code bronze.received_files}, without the issues. */
record ReceivedFile(long batch, Verdict verdict, Timestamp receivedAt, Delivery delivery) {}
